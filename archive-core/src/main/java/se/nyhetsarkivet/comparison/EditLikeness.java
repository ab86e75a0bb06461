package se.nyhetsarkivet.comparison;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What edits have in common that do the same to several items: the pairs of words that were replaced, each once, since a name may
 * stand in one item three times and in another once. For one thread and one edit.
 */
final class EditLikeness {

    private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+");
    private static final char TO = '\u001f';

    private final Set<String> pairs = new TreeSet<>();

    /** Words that were replaced, as {@link Typography} has them. */
    void add(String before, String after) {
        pairs.add("text" + TO + before + TO + after);
    }

    /** What is set otherwise: the signs alone, whatever words they stand in. */
    void addInPrint(String before, String after) {
        pairs.add("print" + TO + signs(before) + TO + signs(after));
    }

    /** A field; a value that only one item can have does not make two edits different. */
    void add(ValueChange change) {
        String name = change.field().name();
        switch (change.field()) {
            case PUBLISHER, KEYWORDS, AUTHORS, LANGUAGE ->
                pairs.add(name + TO + change.removed() + TO + change.added());
            case PUBLISHED, MODIFIED, URL, IDENTIFIER, OTHER -> pairs.add(name);
        }
    }

    String of(Set<ItemEdit.Kind> kinds, boolean withoutNotice) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((kinds + " " + withoutNotice).getBytes(StandardCharsets.UTF_8));
            pairs.forEach(pair -> digest.update((pair + "\n").getBytes(StandardCharsets.UTF_8)));
            return Long.toUnsignedString(ByteBuffer.wrap(digest.digest()).getLong(), Character.MAX_RADIX);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static String signs(String text) {
        return LETTERS.matcher(text).replaceAll("");
    }
}
