package se.nyhetsarkivet.archive;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.item.NewsItem;

/**
 * Applies a bulk edit to one item after the other. Keywords are the same in capitals and small letters, as they are to whoever
 * searches for one. Immutable.
 */
final class EditedParts {

    private static final int MAX_CHARACTERS = 400;
    private static final int MAX_KEYWORDS = 100;

    private final ArchiveLedger.BulkEdit edit;
    private final Set<String> removed;

    EditedParts(ArchiveLedger.BulkEdit edit) {
        this.edit = edit;
        this.removed = folded(edit.removedKeywords());
    }

    NewsItem of(NewsItem item) {
        return with(edit.publisher().orElse(item.publisher()), keywords(item.keywords()), item);
    }

    /** The others stay where they are; what is there as wanted is not written anew. */
    private List<String> keywords(List<String> before) {
        List<String> after = new ArrayList<>(before.stream()
                .filter(keyword -> !removed.contains(folded(keyword))
                        || edit.addedKeywords().contains(keyword))
                .toList());
        Set<String> there = folded(after);
        for (String keyword : edit.addedKeywords()) {
            if (there.add(folded(keyword))) {
                after.add(keyword);
            }
        }
        return after;
    }

    private static NewsItem with(String publisher, List<String> keywords, NewsItem item) {
        return new NewsItem(
                item.identifier(),
                item.headline(),
                item.lead(),
                item.body(),
                item.published(),
                item.modified(),
                publisher,
                item.url(),
                keywords,
                item.authors(),
                item.language(),
                item.extra());
    }

    /** For the ledger. */
    String inOneLine() {
        return Stream.of(
                        edit.publisher().stream().map(name -> "publisher=" + name),
                        edit.addedKeywords().stream().map(keyword -> "keyword+=" + keyword),
                        edit.removedKeywords().stream().map(keyword -> "keyword-=" + keyword))
                .flatMap(parts -> parts)
                .collect(Collectors.joining("; "));
    }

    static List<String> checkedKeywords(List<String> keywords) {
        if (keywords.size() > MAX_KEYWORDS) {
            throw new InvalidValueException(
                    keywords.size() + " keywords are too many for one edit; expected at most " + MAX_KEYWORDS);
        }
        return keywords.stream()
                .map(keyword -> checked("keyword", keyword))
                .distinct()
                .toList();
    }

    static String checked(String what, String name) {
        String stripped = name.strip();
        Reasons.requireWholeCharacters("the " + what, stripped);
        if (stripped.isEmpty()
                || stripped.length() > MAX_CHARACTERS
                || stripped.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidValueException("'" + shortened(stripped) + "' cannot be a " + what + "; expected 1 to "
                    + MAX_CHARACTERS + " characters in one line");
        }
        return stripped;
    }

    /** To take a keyword away and to add it as it is leaves open what is meant. */
    static void requireApart(List<String> added, List<String> removed) {
        added.stream().filter(removed::contains).findFirst().ifPresent(both -> {
            throw new InvalidValueException(
                    "The keyword '" + both + "' is both added and removed; leave it out of one of the lists.");
        });
    }

    private static String shortened(String text) {
        return text.length() > MAX_CHARACTERS ? text.substring(0, MAX_CHARACTERS) + "…" : text;
    }

    private static Set<String> folded(List<String> keywords) {
        return keywords.stream().map(EditedParts::folded).collect(Collectors.toCollection(HashSet::new));
    }

    private static String folded(String keyword) {
        return Normalizer.normalize(keyword.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
