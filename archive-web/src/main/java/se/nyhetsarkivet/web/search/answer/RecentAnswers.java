package se.nyhetsarkivet.web.search.answer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.archive.SearchVersion;
import se.nyhetsarkivet.web.search.answer.PageSearch.Answer;

/**
 * Answers of searches that were asked a short while ago, for all readers: what is on the start page, what is in the news, and the same
 * search once for a page without scripts and once for the page itself. An answer is given again only while the archive would give the
 * same. Safe for use by many threads.
 */
@Component
class RecentAnswers {

    private static final long MOST_BYTES = 16L * 1024 * 1024;
    private static final Duration UNUSED = Duration.ofMinutes(10);

    private final NewsArchive archive;
    private final Cache<Asked, Kept> answers = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Asked asked, Kept kept) -> AnswerSize.bytes(kept.answer()))
            .expireAfterAccess(UNUSED)
            .build();

    RecentAnswers(NewsArchive archive) {
        this.archive = archive;
    }

    /**
     * What was asked.
     *
     * @param state the search
     * @param unfinished whether its last word may be the beginning of one
     * @param day when it was asked, since a search may say "today"
     */
    private record Asked(SearchState state, boolean unfinished, LocalDate day) {}

    private record Kept(SearchVersion version, Answer answer) {}

    /** The answer to a search, of which the archive is asked only if it has changed or was not asked lately. */
    Answer get(SearchState state, boolean unfinished, Supplier<Answer> search) {
        Asked asked = new Asked(state, unfinished, archive.today());
        // Before the search: what changes while it runs makes its answer one of an earlier version.
        SearchVersion version = archive.searchVersion();
        return Optional.ofNullable(answers.getIfPresent(asked))
                .filter(kept -> kept.version().equals(version))
                .map(Kept::answer)
                .orElseGet(() -> keep(asked, version, search.get()));
    }

    private Answer keep(Asked asked, SearchVersion version, Answer answer) {
        if (answer.isWhole()) {
            answers.put(asked, new Kept(version, answer));
        }
        return answer;
    }
}
