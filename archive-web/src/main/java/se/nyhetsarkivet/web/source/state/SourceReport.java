package se.nyhetsarkivet.web.source.state;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * How a source has done of late.
 *
 * @param state how it stands
 * @param weeks how many pages were new in each of the last {@value #WEEKS} weeks, the latest first
 * @param lastNew when it last named something new
 * @param silent whether that is longer ago than it should be
 */
public record SourceReport(SourceState state, List<Integer> weeks, Optional<Instant> lastNew, boolean silent) {

    /** How many weeks are counted. */
    public static final int WEEKS = 4;

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration USUAL = Duration.ofDays(90);
    private static final int TIMES = 3;
    private static final int MANY_FAILURES = 3;

    /** Copies the list. */
    public SourceReport {
        weeks = List.copyOf(weeks);
    }

    /**
     * Makes a report.
     *
     * @param state how the source stands
     * @param news when it named something new, in order
     * @param now the time
     * @return the report
     */
    public static SourceReport of(SourceState state, List<PageStore.News> news, Instant now) {
        List<Integer> weeks = new ArrayList<>(Collections.nCopies(WEEKS, 0));
        for (PageStore.News each : news) {
            long week = Duration.between(each.at(), now).dividedBy(WEEK);
            if (week >= 0 && week < WEEKS) {
                weeks.set((int) week, weeks.get((int) week) + each.pages());
            }
        }
        Optional<Instant> lastNew =
                news.isEmpty() ? Optional.empty() : Optional.of(news.getLast().at());
        boolean silent =
                lastNew.isPresent() && lastNew.get().plus(patience(news)).isBefore(now);
        return new SourceReport(state, weeks, lastNew, silent);
    }

    /**
     * Whether somebody should look at it: it has failed several times, waits for the archive, or is silent.
     *
     * @return false if it does as it should, or failed just now
     */
    public boolean needsLookingAt() {
        boolean waits = !state.error().isEmpty() && state.failures() == 0;
        return silent || waits || state.failures() >= MANY_FAILURES;
    }

    /** A week, or three times as long as the source has been silent at most within three months before its last news. */
    private static Duration patience(List<PageStore.News> news) {
        Instant since = news.getLast().at().minus(USUAL);
        Duration longest = Duration.ZERO;
        for (int i = 1; i < news.size(); i++) {
            Duration gap = Duration.between(news.get(i - 1).at(), news.get(i).at());
            if (news.get(i).at().isAfter(since) && gap.compareTo(longest) > 0) {
                longest = gap;
            }
        }
        return Collections.max(List.of(WEEK, longest.multipliedBy(TIMES)));
    }
}
