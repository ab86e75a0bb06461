package se.nyhetsarkivet.web.search.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;

class RecentPeriodsTest {

    private static final LocalDate TODAY = LocalDate.of(2018, 4, 23);

    @TempDir
    private Path directory;

    @Test
    void onlyPeriodsWithItemsAreNamedAlsoAfterTheArchiveHasChanged() {
        try (NewsArchive archive = NewsArchive.at(directory).open()) {
            RecentPeriods periods = periods(archive);
            assertThat(periods.withItems(TODAY)).isEmpty();
            archive.add(List.of(item("2017-08-01")));
            assertThat(periods.withItems(TODAY)).containsExactly(RecentPeriod.YEAR);
            archive.add(List.of(item("2018-04-20")));
            assertThat(periods.withItems(TODAY)).containsExactlyInAnyOrder(RecentPeriod.values());
        }
    }

    @Test
    void theyAreOthersOnAnotherDay() {
        try (NewsArchive archive = NewsArchive.at(directory).open()) {
            archive.add(List.of(item("2018-04-20")));
            RecentPeriods periods = periods(archive);
            assertThat(periods.withItems(TODAY)).contains(RecentPeriod.WEEK);
            assertThat(periods.withItems(TODAY.plusWeeks(2)))
                    .containsExactlyInAnyOrder(RecentPeriod.MONTH, RecentPeriod.YEAR);
        }
    }

    private static RecentPeriods periods(NewsArchive archive) {
        return new RecentPeriods(archive::searchVersion, request -> archive.count(request) > 0);
    }

    private static NewsItem item(String date) {
        return NewsItem.builder("Färjan går igen", PartialDate.parse(date))
                .identifier(date)
                .build();
    }
}
