package se.nyhetsarkivet.search.related;

import java.util.LinkedHashSet;
import java.util.Set;
import se.nyhetsarkivet.swedish.SwedishLanguage;
import se.nyhetsarkivet.swedish.SwedishWord;
import se.nyhetsarkivet.swedish.TermKinds;

/**
 * What stays of a headline from one time to the next: its words without figures, months, weekdays, ordinals and function words.
 *
 * @param words their terms
 */
record RecurringHeadline(Set<String> words) {

    /** Headlines with so much of their words in common are of the same series. */
    private static final double ALIKE = 0.8;

    private static final Set<String> TIMES = Set.of(
            "januari",
            "februari",
            "mars",
            "april",
            "maj",
            "juni",
            "juli",
            "augusti",
            "september",
            "oktober",
            "november",
            "december",
            "jan",
            "feb",
            "apr",
            "jun",
            "jul",
            "aug",
            "sep",
            "sept",
            "okt",
            "nov",
            "dec",
            "måndag",
            "tisdag",
            "onsdag",
            "torsdag",
            "fredag",
            "lördag",
            "söndag",
            "första",
            "andra",
            "tredje",
            "fjärde");

    RecurringHeadline {
        words = Set.copyOf(words);
    }

    static RecurringHeadline of(String headline, SwedishLanguage language) {
        Set<String> words = new LinkedHashSet<>();
        for (SwedishWord word : language.words(headline)) {
            boolean figure = word.text().chars().anyMatch(Character::isDigit);
            if (!figure && !word.isFunctionWord() && !TIMES.contains(word.text())) {
                words.add(word.baseTerms().stream()
                        .filter(TermKinds::isBase)
                        .findFirst()
                        .orElse(word.writtenTerm()));
            }
        }
        return new RecurringHeadline(words);
    }

    /** Whether they have nearly all words in common (Dice, 1945). */
    boolean isLike(RecurringHeadline other) {
        long shared = words.stream().filter(other.words::contains).count();
        int both = words.size() + other.words.size();
        return both > 0 && 2.0 * shared / both >= ALIKE;
    }
}
