package se.nyhetsarkivet.web.search.answer;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import se.nyhetsarkivet.archive.SearchVersion;
import se.nyhetsarkivet.query.SearchRequest;

/** Which recent periods have items. The archive is asked once a day, and when it has changed. Safe for use by many threads. */
final class RecentPeriods {

    private final Supplier<SearchVersion> versions;
    private final Predicate<SearchRequest> findsItems;
    private volatile Optional<Known> latest = Optional.empty();

    private record Known(SearchVersion version, LocalDate day, Set<RecentPeriod> withItems) {}

    /**
     * Begins without knowing any.
     *
     * @param versions says which version of the archive there is
     * @param findsItems whether a search finds any item
     */
    RecentPeriods(Supplier<SearchVersion> versions, Predicate<SearchRequest> findsItems) {
        this.versions = versions;
        this.findsItems = findsItems;
    }

    Set<RecentPeriod> withItems(LocalDate today) {
        SearchVersion version = versions.get();
        Optional<Known> known = latest;
        if (known.isPresent()
                && known.get().version().equals(version)
                && known.get().day().equals(today)) {
            return known.get().withItems();
        }
        Set<RecentPeriod> withItems = Arrays.stream(RecentPeriod.values())
                .filter(period -> findsItems.test(period.search(today)))
                .collect(Collectors.toUnmodifiableSet());
        latest = Optional.of(new Known(version, today, withItems));
        return withItems;
    }
}
