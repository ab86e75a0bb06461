package se.nyhetsarkivet.calendar.date;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import se.nyhetsarkivet.calendar.DateVocabulary;

/** The words of a text that can be part of a day or of its time, so that a date is looked for only among them. */
public final class DateWords {

    private static final Pattern EDGES = Pattern.compile("^[\\p{P}\\p{S}]+|[\\p{P}\\p{S}]+$");
    private static final Pattern DIGIT = Pattern.compile(".*\\d.*");
    private static final Pattern ZONE = Pattern.compile(TimeZones.NAMES);
    private static final Pattern REGION = Pattern.compile("[a-z]+/[a-z_]+");
    private static final Set<String> BETWEEN = Set.of(
            ("den the of on d kl klo klockan at tid till to until och and från fr from mellan between t.o.m tom fm em am pm f.m e.m a.m p.m"
                            + " f e a p m på förmiddagen eftermiddagen morgonen kvällen svensk lokal sommartid normaltid local time h hrs hr uhr dst")
                    .split(" ", -1));

    private DateWords() {}

    /** Whether a word without spaces can be part of a day or its time; a mark alone can. */
    public static boolean contains(String word) {
        String bare = EDGES.matcher(word).replaceAll("").toLowerCase(Locale.ROOT);
        return bare.isEmpty()
                || DIGIT.matcher(bare).matches()
                || BETWEEN.contains(bare)
                || DateVocabulary.monthOfWholeDate(bare).isPresent()
                || DateVocabulary.weekdayOfDate(bare).isPresent()
                || ZONE.matcher(bare).matches()
                || REGION.matcher(bare).matches();
    }
}
