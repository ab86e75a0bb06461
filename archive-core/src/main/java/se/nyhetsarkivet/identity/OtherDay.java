package se.nyhetsarkivet.identity;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import se.nyhetsarkivet.calendar.DateVocabulary;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;

/**
 * Two records under one name that are alike and say that they were published on different days: the same announcement, edited and
 * dated anew, or the next one of a page such as {@code /statistik/senaste}, which has the sentences of the last with other figures.
 *
 * @param days how many days lie between them
 * @param change what differs in their texts
 * @param strong whether they share an identifier that no other news have by chance, and not only an address
 */
record OtherDay(long days, Change change, boolean strong) {

    /** A date that was wrong by more is not corrected often; and many pages say something new every week. */
    private static final int DAYS_OF_A_WEEK = 7;

    private static final int DAYS_OF_A_CORRECTION = 2;
    private static final int DAYS_OF_A_MONTH = 31;

    /** Texts with fewer words agree by chance. */
    private static final int SOME_WORDS = 8;

    private static final int MANY_WORDS = 20;
    private static final double MOST_OF_MANY = 0.6;
    private static final double MOST_OF_FEW = 0.8;
    private static final double ALMOST_ALL = 0.9;

    static SameNews.Verdict verdict(NewsItem held, NewsItem arrived, boolean strong) {
        if (isOfTheChange(held, arrived) || isOfTheChange(arrived, held)) {
            return SameNews.Verdict.SAME;
        }
        long days = Math.abs(ChronoUnit.DAYS.between(
                held.published().firstDay(), arrived.published().firstDay()));
        return new OtherDay(days, Change.of(held, arrived), strong).verdict();
    }

    /** Some sources give the day of the change for that of the news; another record of it has both. */
    private static boolean isOfTheChange(NewsItem one, NewsItem other) {
        return one.modified()
                .map(PartialDate::firstDay)
                .filter(day -> !within(day, one.published()) && within(day, other.published()))
                .isPresent();
    }

    private static boolean within(LocalDate day, PartialDate date) {
        return !day.isBefore(date.firstDay()) && !day.isAfter(date.lastDay());
    }

    private SameNews.Verdict verdict() {
        return days < DAYS_OF_A_WEEK ? soon() : later();
    }

    private SameNews.Verdict soon() {
        if (change.replacesFigures()) {
            boolean corrected = days <= DAYS_OF_A_CORRECTION && (strong || change.keepsMostFigures());
            return corrected ? SameNews.Verdict.LIKELY : SameNews.Verdict.OTHER;
        }
        if (!change.replacesWords()
                || change.texts().share(change.texts().fewerThan(MANY_WORDS) ? MOST_OF_FEW : MOST_OF_MANY)) {
            return SameNews.Verdict.SAME;
        }
        return strong ? SameNews.Verdict.LIKELY : SameNews.Verdict.OTHER;
    }

    private SameNews.Verdict later() {
        boolean same = !change.texts().fewerThan(SOME_WORDS)
                && (strong
                        ? !change.replacesFigures() && change.texts().share(ALMOST_ALL)
                        : change.isNone() && days <= DAYS_OF_A_MONTH);
        return same ? SameNews.Verdict.LIKELY : SameNews.Verdict.OTHER;
    }

    /**
     * What differs between two texts.
     *
     * @param texts how much agrees
     * @param gone words of the one that is held which the other lacks
     * @param come words of the other which the one that is held lacks
     * @param figures figures that both have
     */
    record Change(TextOverlap texts, Set<String> gone, Set<String> come, Set<String> figures) {

        private static final Pattern FIGURE = Pattern.compile("\\d.*");
        private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
        private static final double MOST = 2.0 / 3;

        /** Short forms of weekdays are also other words. */
        private static final int WHOLE_WEEKDAY = 6;

        static Change of(NewsItem held, NewsItem arrived) {
            Set<String> before = words(held);
            Set<String> after = words(arrived);
            Set<String> kept = new LinkedHashSet<>(before);
            kept.retainAll(after);
            kept.removeIf(word -> !isFigure(word));
            return new Change(TextOverlap.of(held, arrived), without(before, after), without(after, before), kept);
        }

        private static Set<String> words(NewsItem item) {
            return Words.of(item.headline() + "\n" + item.lead() + "\n" + item.body());
        }

        private static Set<String> without(Set<String> words, Set<String> others) {
            Set<String> left = new LinkedHashSet<>(words);
            left.removeAll(others);
            return left;
        }

        /** Numbers, also in words, and what names a time: what the next of such announcements has anew. */
        private static boolean isFigure(String word) {
            return FIGURE.matcher(word).matches()
                    || DateVocabulary.month(word).isPresent()
                    || (word.length() >= WHOLE_WEEKDAY
                            && DateVocabulary.weekday(word).isPresent())
                    || DateVocabulary.season(word).isPresent()
                    // One is also an article.
                    || DateVocabulary.number(word).filter(number -> number > 1).isPresent();
        }

        boolean isNone() {
            return gone.isEmpty() && come.isEmpty();
        }

        boolean replacesWords() {
            return !gone.isEmpty() && !come.isEmpty();
        }

        boolean replacesFigures() {
            return gone.stream().anyMatch(Change::isFigure) && come.stream().anyMatch(Change::isFigure);
        }

        /** One of several figures is corrected; the year stays in any case. */
        boolean keepsMostFigures() {
            long kept = countOf(figures);
            return kept >= MOST * (kept + Math.min(countOf(gone), countOf(come)));
        }

        private static long countOf(Set<String> words) {
            return words.stream()
                    .filter(word -> isFigure(word) && !YEAR.matcher(word).matches())
                    .count();
        }
    }
}
