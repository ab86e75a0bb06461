package se.nyhetsarkivet.swedish.vocabulary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.nyhetsarkivet.swedish.lexicon.WordFile;

/**
 * Names that look like inflected words, as {@code Anders}, or like compounds, as {@code Lindgren} and {@code Halmstad}; they only
 * take a genitive. The last parts of surnames and places, and parts that are too short for a compound, tell names that are in no
 * list: {@code Grönvall}, {@code Forssmed}.
 */
public final class Names {

    /** Places, which compounds often begin with: {@code Stockholmspolisen}, {@code Ukrainastöd}. */
    private static final Map<String, List<String>> PLACES = WordFile.rows("places.txt")
            .collect(Collectors.toUnmodifiableMap(List::getFirst, row -> row.subList(1, row.size())));

    private static final Set<String> PEOPLE = WordFile.words("names.txt");

    private static final Set<String> LISTED =
            Stream.concat(PLACES.keySet().stream(), PEOPLE.stream()).collect(Collectors.toUnmodifiableSet());

    private static final Set<String> LAST_PARTS = WordFile.words("surname-last-parts.txt");

    /** No Swedish word has it as an ending of inflection: {@code Andrée} is no form of {@code André}. */
    private static final String FEMININE = "ée";

    /** Places often have one at the end, as {@code Risskären}. */
    private static final int LONGEST_ARTICLE = 2;

    /** The first part of a surname or a Swedish place is seldom longer, with its -s-. */
    private static final int LONGEST_FIRST_PART = 6;

    private static final int SHORTEST_PART = 3;
    private static final int LONG_PART = 5;
    /** Behind these letters, places take no -s- in compounds: {@code Ukrainastödet}. */
    private static final String ENDS_WITHOUT_LINK = "aeiouyåäösxz";

    private static final int SHORTEST_PLACE = 4;
    private static final int SHORTEST_PERSON = 6;

    /** In so long a word, two letters may be a word too: {@code Elsäkerhetsverket}. */
    private static final int LONG_WORD = 12;

    private Names() {}

    /** The name of which a word in lower case is a form, if it is listed. */
    public static Optional<String> listed(String word) {
        if (LISTED.contains(word)) {
            return Optional.of(word);
        }
        String nominative = UnknownWord.nameOf(word);
        return LISTED.contains(nominative) || nominative.endsWith(FEMININE)
                ? Optional.of(nominative)
                : Optional.empty();
    }

    /** Whether a word in lower case is a listed name of people. */
    public static boolean isPerson(String word) {
        return PEOPLE.contains(word);
    }

    /** The name that each first part of a compound stands for: {@code stockholm} for {@code stockholms}. */
    static Map<String, String> inCompounds() {
        Map<String, String> names = new HashMap<>();
        PEOPLE.stream().filter(name -> name.length() >= SHORTEST_PERSON).forEach(name -> names.put(name, name));
        PLACES.forEach((name, shapes) -> {
            if (name.length() >= SHORTEST_PLACE) {
                names.put(name, name);
                if (!ENDS_WITHOUT_LINK.contains(name.substring(name.length() - 1))) {
                    names.putIfAbsent(name + "s", name);
                }
            }
            shapes.forEach(shape -> names.put(shape.substring(0, shape.length() - 1), name));
        });
        return names;
    }

    /**
     * Whether a compound written with a capital is rather a name: {@code Grönvalls}, but not {@code Natoländerna}.
     *
     * @param compound the compound in lower case
     * @param parts what it would be made of
     */
    public static boolean areLike(String compound, List<CompoundPart> parts) {
        return endsLikeName(compound, parts) || hasShortParts(compound, parts);
    }

    private static boolean endsLikeName(String compound, List<CompoundPart> parts) {
        CompoundPart first = parts.getFirst();
        boolean mayBegin = first.end() <= LONGEST_FIRST_PART || PEOPLE.contains(first.base());
        return parts.size() == 2 && mayBegin && isLastPart(compound, parts.getLast());
    }

    /** Whether a part as written, or its base with an article behind it, ends surnames or places. */
    private static boolean isLastPart(String compound, CompoundPart last) {
        String written = UnknownWord.nameOf(compound).substring(last.start());
        return LAST_PARTS.contains(written)
                || (LAST_PARTS.contains(last.base())
                        && written.startsWith(last.base())
                        && written.length() - last.base().length() <= LONGEST_ARTICLE);
    }

    private static boolean hasShortParts(String compound, List<CompoundPart> parts) {
        int shortest = Integer.MAX_VALUE;
        int longest = 0;
        for (CompoundPart part : parts) {
            int length = part.end() - part.start();
            shortest = Math.min(shortest, length);
            longest = Math.max(longest, length);
        }
        return (shortest < SHORTEST_PART && compound.length() < LONG_WORD) || longest < LONG_PART;
    }
}
