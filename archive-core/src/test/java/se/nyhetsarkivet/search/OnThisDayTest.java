package se.nyhetsarkivet.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;

/** What was announced on the same day of earlier years. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class OnThisDayTest {

    private final SmallArchive archive;

    OnThisDayTest(@TempDir Path directory) {
        archive = new SmallArchive(directory)
                .with(
                        item("2016 short", "2016-04-23", 2),
                        item("2016 long", "2016-04-23", 30),
                        item("2016 middle", "2016-04-23T23:30:00+02:00", 10),
                        item("2014", "2014-04-23", 1),
                        item("1902", "1902-04-23", 1),
                        item("2017", "2017-04-23T12:00:00+02:00", 5),
                        item("2017 same length", "2017-04-23", 5),
                        item("2018", "2018-04-23", 99),
                        item("another day", "2017-04-24", 99),
                        item("another month", "2017-05-23", 99),
                        item("month only", "2017-04", 99),
                        item("year only", "2017", 99),
                        item("first of a month", "2015-01-01", 1),
                        item("leap day", "2016-02-29", 1),
                        item("day before", "2017-02-28", 1),
                        item("day after", "2017-03-01", 1));
    }

    @AfterAll
    void close() {
        archive.close();
    }

    private static NewsItem.Builder item(String name, String date, int words) {
        return NewsItem.builder("Nyhet", PartialDate.parse(date))
                .identifier(name)
                .body("ord ".repeat(words));
    }

    @Test
    void theLongestItemOfEachYearComesFirstAndTheNewestYearBeforeOlderOnes() {
        assertThat(archive.onThisDay("2018-04-23", 4)).containsExactly("2017", "2016 long", "2014", "1902");
    }

    @Test
    void whereThereIsRoomTheOthersOfTheYearsFollowInTurn() {
        assertThat(archive.onThisDay("2018-04-23", 50))
                .containsExactly("2017", "2016 long", "2014", "1902", "2017 same length", "2016 middle", "2016 short");
        assertThat(archive.onThisDay("2018-04-23", 2)).containsExactly("2017", "2016 long");
    }

    @Test
    void onlyEarlierYearsCount() {
        assertThat(archive.onThisDay("2016-04-23", 10)).containsExactly("2014", "1902");
        assertThat(archive.onThisDay("1902-04-23", 10)).isEmpty();
        assertThat(archive.onThisDay("-0044-03-15", 10)).isEmpty();
        assertThat(archive.onThisDay("+999999-04-23", 1)).containsExactly("2018");
    }

    @Test
    void aDateThatIsNotKnownToTheDayIsOnNoDay() {
        assertThat(archive.onThisDay("2020-04-01", 10)).isEmpty();
        assertThat(archive.onThisDay("2020-01-01", 10)).containsExactly("first of a month");
    }

    @Test
    void theLeapDayIsOnlyInLeapYears() {
        assertThat(archive.onThisDay("2020-02-29", 10)).containsExactly("leap day");
        assertThat(archive.onThisDay("2020-02-28", 10)).containsExactly("day before");
        assertThat(archive.onThisDay("2020-03-01", 10)).containsExactly("day after");
    }

    @Test
    void theNumberOfItemsHasALimit() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> archive.onThisDay("2018-04-23", Searcher.MAX_OFFERED + 1))
                .withMessageContaining("51");
    }
}
