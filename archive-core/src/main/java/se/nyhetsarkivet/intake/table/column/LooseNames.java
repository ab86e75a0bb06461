package se.nyhetsarkivet.intake.table.column;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Understands names of columns that are not in {@link Meaning} but are made of words that are: {@code nyhet_rubrik},
 * {@code Nyhetsrubrik}, {@code Datum för publicering}.
 */
public final class LooseNames {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})");
    /** With one of these words a name means something else, such as the date of an event. */
    private static final Set<String> OTHERS = Set.of(
            "start",
            "slut",
            "fran",
            "till",
            "sista",
            "handelse",
            "event",
            "end",
            "from",
            "until",
            "deadline",
            "fodelse",
            "bild",
            "image",
            "foto",
            "kontakt",
            "contact",
            "antal",
            "number",
            "typ",
            "type",
            "status");

    private static final Map<Meaning, List<String>> ENDINGS = endings();

    private LooseNames() {}

    private static Map<Meaning, List<String>> endings() {
        Map<Meaning, List<String>> endings = new LinkedHashMap<>();
        endings.put(Meaning.HEADLINE, List.of("rubrik", "headline", "title", "titel"));
        endings.put(Meaning.LEAD, List.of("ingress", "sammanfattning", "beskrivning", "summary", "description"));
        endings.put(
                Meaning.BODY, List.of("brodtext", "nyhetstext", "artikeltext", "text", "body", "content", "innehall"));
        endings.put(
                Meaning.PUBLISHED,
                List.of("publiceringsdatum", "publicering", "publicerad", "published", "datum", "date"));
        endings.put(Meaning.PUBLISHER, List.of("avsandare", "myndighet", "publisher", "utgivare"));
        endings.put(Meaning.URL, List.of("webbadress", "lank", "url", "link", "permalink"));
        endings.put(Meaning.KEYWORDS, List.of("kategori", "kategorier", "taggar", "tags", "amnesord", "nyckelord"));
        endings.put(Meaning.AUTHOR, List.of("forfattare", "author", "skribent"));
        return endings;
    }

    /** The meaning of a name, if it is clear enough. */
    public static Optional<Meaning> meaning(String name) {
        List<String> words = Arrays.stream(BETWEEN_WORDS.split(name.strip()))
                .map(word -> Meaning.plain(word).toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
        boolean other = words.stream().anyMatch(word -> OTHERS.stream().anyMatch(word::startsWith));
        if (words.isEmpty() || words.size() > 4 || other) {
            return Optional.empty();
        }
        return ENDINGS.entrySet().stream()
                .filter(entry -> words.stream().anyMatch(word -> fits(word, entry.getValue())))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The word itself, or a compound that ends with it; a short word ends too many others. */
    private static boolean fits(String word, List<String> endings) {
        return endings.stream()
                .anyMatch(ending -> word.equals(ending) || (ending.length() > 5 && word.endsWith(ending)));
    }
}
