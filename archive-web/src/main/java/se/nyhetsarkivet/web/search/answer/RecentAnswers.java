package se.nyhetsarkivet.web.search.answer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.archive.SearchVersion;
import se.nyhetsarkivet.web.limits.turn.SearchGate;
import se.nyhetsarkivet.web.limits.turn.SharedSearches;
import se.nyhetsarkivet.web.search.answer.PageSearch.Answer;

/**
 * Answers of searches that were asked a short while ago, for all readers: what is on the start page, what is in the news, and the same
 * search once for a page without scripts and once for the page itself. An answer is given again only while the archive would give the
 * same, and who asks for what is being searched for waits for that answer. Safe for use by many threads.
 */
final class RecentAnswers {

    private static final long MOST_BYTES = 16L * 1024 * 1024;
    private static final Duration UNUSED = Duration.ofMinutes(10);

    private final NewsArchive archive;
    private final Cache<Asked, Kept> answers = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Asked asked, Kept kept) -> AnswerSize.bytes(kept.answer()))
            .expireAfterAccess(UNUSED)
            .build();

    private final SharedSearches<AskedNow, Answer> searches;

    RecentAnswers(NewsArchive archive, SearchGate gate) {
        this.archive = archive;
        searches = new SharedSearches<>(gate);
    }

    /**
     * What was asked.
     *
     * @param state the search
     * @param unfinished whether its last word may be the beginning of one
     * @param day when it was asked, since a search may say "today"
     */
    private record Asked(SearchState state, boolean unfinished, LocalDate day) {}

    private record AskedNow(Asked asked, SearchVersion version) {}

    private record Kept(SearchVersion version, Answer answer) {}

    /**
     * The answer to a search, of which the archive is asked only if it has changed or was not asked lately.
     *
     * @param kind what kind of page asks, for the operators' figures
     * @throws se.nyhetsarkivet.web.limits.turn.SearchRefusedException if too many searches are under way
     */
    Answer get(String kind, SearchState state, boolean unfinished, Supplier<Answer> search) {
        Asked asked = new Asked(state, unfinished, archive.today());
        // Before the search: what changes while it runs makes its answer one of an earlier version.
        SearchVersion version = archive.searchVersion();
        return kept(asked, version)
                .orElseGet(() -> searches.search(
                        kind,
                        new AskedNow(asked, version),
                        // It may have been kept since it was looked for.
                        () -> kept(asked, version).orElseGet(() -> keep(asked, version, search.get()))));
    }

    private Optional<Answer> kept(Asked asked, SearchVersion version) {
        return Optional.ofNullable(answers.getIfPresent(asked))
                .filter(kept -> kept.version().equals(version))
                .map(Kept::answer);
    }

    private Answer keep(Asked asked, SearchVersion version, Answer answer) {
        if (answer.isWhole()) {
            answers.put(asked, new Kept(version, answer));
        }
        return answer;
    }
}
