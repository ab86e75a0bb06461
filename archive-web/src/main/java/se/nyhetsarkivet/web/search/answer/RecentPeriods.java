package se.nyhetsarkivet.web.search.answer;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.archive.SearchVersion;

/** Which recent periods have items. The archive is asked once a day, and when it has changed. Safe for use by many threads. */
final class RecentPeriods {

    private final NewsArchive archive;
    private final AtomicReference<Optional<Known>> latest = new AtomicReference<>(Optional.empty());

    private record Known(SearchVersion version, LocalDate day, Set<RecentPeriod> withItems) {}

    RecentPeriods(NewsArchive archive) {
        this.archive = archive;
    }

    Set<RecentPeriod> withItems(LocalDate today) {
        SearchVersion version = archive.searchVersion();
        Optional<Known> known = latest.get();
        if (known.isPresent()
                && known.get().version().equals(version)
                && known.get().day().equals(today)) {
            return known.get().withItems();
        }
        Set<RecentPeriod> withItems = Arrays.stream(RecentPeriod.values())
                .filter(period -> archive.countInTime(period.search(today)).orElse(0) > 0)
                .collect(Collectors.toUnmodifiableSet());
        latest.set(Optional.of(new Known(version, today, withItems)));
        return withItems;
    }
}
