package se.nyhetsarkivet.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.item.DateRange;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.query.DateUnit;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.SearchRequest.RevisionScope;
import se.nyhetsarkivet.result.Coverage;
import se.nyhetsarkivet.result.TimeLine;
import se.nyhetsarkivet.result.TimeLine.Bucket;

/** When something was announced, beside all that was announced, and of what time there is nothing. */
@Tag("slow")
class TimeLineTest {

    private final SmallArchive archive;

    TimeLineTest(@TempDir Path directory) {
        archive = new SmallArchive(directory);
    }

    @AfterEach
    void close() {
        archive.close();
    }

    private static NewsItem.Builder item(String name, String date) {
        return NewsItem.builder(name, PartialDate.parse(date)).identifier(name + date);
    }

    private static DateRange range(String from, String to) {
        return DateRange.between(PartialDate.parse(from), PartialDate.parse(to));
    }

    private TimeLine line(SearchRequest request) {
        return archive.search(request).timeLine();
    }

    @Test
    void eachBucketTellsHowManyThereAreInAll() {
        archive.with(item("bro", "2018-04-02"), item("tull", "2018-04-09"), item("bro", "2018-06-01"));
        assertThat(line(SearchRequest.of("bro").withUnit(DateUnit.MONTH)).buckets())
                .containsExactly(
                        new Bucket(LocalDate.of(2018, 4, 1), 1, 2),
                        new Bucket(LocalDate.of(2018, 5, 1), 0, 0),
                        new Bucket(LocalDate.of(2018, 6, 1), 1, 1));
    }

    @Test
    void aRangeThatWasAskedForIsShownWholeAsFarAsTheArchiveReaches() {
        archive.with(item("tull", "2016-02-01"), item("bro", "2016-03-05"), item("tull", "2016-06-01"));
        TimeLine line =
                line(SearchRequest.of("bro").withDates(range("2010", "2016")).withUnit(DateUnit.MONTH));
        assertThat(line.buckets()).hasSize(5);
        assertThat(line.buckets().getFirst().start()).isEqualTo(LocalDate.of(2016, 2, 1));
        assertThat(line(SearchRequest.of("finns inte").withDates(range("2016-03", "2016-04")))
                        .buckets())
                .allMatch(bucket -> bucket.count() == 0);
        assertThat(line(SearchRequest.of("").withDates(range("1999", "2000"))).buckets())
                .isEmpty();
    }

    @Test
    void aUnitThatWouldMakeTooManyBarsGivesWayToACoarserOne() {
        archive.with(item("bro", "1904-03-01"), item("bro", "2018-04-02"));
        TimeLine line = line(SearchRequest.of("bro").withUnit(DateUnit.DAY));
        assertThat(line.unit()).isEqualTo(DateUnit.YEAR);
        assertThat(line.units()).containsExactly(DateUnit.MONTH, DateUnit.YEAR);
        assertThat(line(SearchRequest.of("bro").withUnit(DateUnit.MONTH)).buckets())
                .hasSize(114 * 12 + 2);
    }

    private void withAbsurdYears() {
        archive.with(
                item("bro", "0001-01-01"),
                item("bro ferry", "0312"),
                item("bro", "2018-04-02"),
                item("bro", "2018-04-09"),
                item("bro", "2018-06"),
                item("bro ferry", "2018-06-01"),
                item("tull", "2019-03-05"),
                item("tull", "2999-12-24"));
    }

    @Test
    void fewItemsOfAnAbsurdYearDoNotStretchTheLine() {
        withAbsurdYears();
        TimeLine line = line(SearchRequest.of(""));
        assertThat(line.unit()).isEqualTo(DateUnit.MONTH);
        assertThat(line.buckets()).hasSize(12).first().isEqualTo(new Bucket(LocalDate.of(2018, 4, 1), 2, 2));
        assertThat(line.buckets()).last().isEqualTo(new Bucket(LocalDate.of(2019, 3, 1), 1, 1));
        assertThat(line.outside())
                .containsExactly(
                        new TimeLine.Outside(range("0001", "0312"), 2), new TimeLine.Outside(range("2999", "2999"), 1));
        assertThat(line.coarser()).isZero();
        long inBars = line.buckets().stream().mapToLong(Bucket::count).sum();
        assertThat(inBars + line.coarser() + 3)
                .isEqualTo(archive.search(SearchRequest.of("")).total());
    }

    @Test
    void oneOfTwoFoundItemsIsCutOffIfTheArchiveHasMostOfAnotherTime() {
        withAbsurdYears();
        TimeLine line = line(SearchRequest.of("ferry"));
        assertThat(line.buckets()).hasSize(1);
        assertThat(line.outside()).containsExactly(new TimeLine.Outside(range("0312", "0312"), 1));
    }

    @Test
    void whatIsCutOffIsShownWhenItsTimeIsAskedFor() {
        withAbsurdYears();
        TimeLine asked = line(SearchRequest.of("").withDates(range("2999", "2999")));
        assertThat(asked.buckets()).hasSize(12);
        assertThat(asked.outside()).isEmpty();
        DateRange until2018 = new DateRange(Optional.empty(), Optional.of(PartialDate.parse("2018")));
        TimeLine open = line(SearchRequest.of("").withDates(until2018));
        assertThat(open.buckets().getFirst().start().getYear()).isEqualTo(2018);
        assertThat(open.outside()).containsExactly(new TimeLine.Outside(range("0001", "0312"), 2));
        DateRange until1000 = new DateRange(Optional.empty(), Optional.of(PartialDate.parse("1000")));
        assertThat(line(SearchRequest.of("").withDates(until1000)).outside()).isEmpty();
    }

    @Test
    void whatIsCutOffIsNoPartOfTheTimeThatTheArchiveCovers() {
        withAbsurdYears();
        assertThat(archive.coverage())
                .isEqualTo(new Coverage(
                        Optional.of(LocalDate.of(2018, 4, 2)), Optional.of(LocalDate.of(2019, 3, 5)), List.of()));
    }

    @Test
    void nothingIsCutOffWhereNoTimeHasMoreThanHalf() {
        archive.with(item("bro", "1645-01-01"), item("bro", "1800"), item("bro", "2018-04-02"), item("bro", "2018"));
        assertThat(line(SearchRequest.of("")).outside()).isEmpty();
        assertThat(line(SearchRequest.of("")).buckets()).hasSize(2018 - 1645 + 1);
    }

    @Test
    void itemsWhoseDateIsCoarserThanTheUnitAreTold() {
        archive.with(item("bro", "2018"), item("bro", "2018-04"), item("bro", "2018-04-02"));
        assertThat(line(SearchRequest.of("bro").withUnit(DateUnit.DAY)).coarser())
                .isEqualTo(2);
        assertThat(line(SearchRequest.of("bro").withUnit(DateUnit.MONTH)).coarser())
                .isEqualTo(1);
        assertThat(line(SearchRequest.of("bro").withUnit(DateUnit.YEAR)).coarser())
                .isZero();
    }

    @Test
    void anEmptyArchiveCoversNothing() {
        assertThat(archive.coverage()).isEqualTo(new Coverage(Optional.empty(), Optional.empty(), List.of()));
        assertThat(line(SearchRequest.of("")).buckets()).isEmpty();
    }

    @Test
    void yearsWithoutItemsAreGaps() {
        archive.with(item("a", "2001"), item("b", "2004-05-06"), item("c", "2006-02"));
        assertThat(archive.coverage())
                .isEqualTo(new Coverage(
                        Optional.of(LocalDate.of(2001, 1, 1)),
                        Optional.of(LocalDate.of(2006, 2, 28)),
                        List.of(range("2002", "2003"), range("2005", "2005"))));
    }

    @Test
    void monthsWithoutItemsAreGapsOnlyWhereThereAreUsuallyItems() {
        List<NewsItem.Builder> items = new ArrayList<>();
        for (int i = 0; i < Coverage.MANY_ITEMS; i++) {
            items.add(item("många", "2016-%02d-%02d".formatted(i % 6 + 1, i / 6 + 1)));
        }
        items.add(item("sen", "2016-12-24"));
        items.add(item("gles", "2017-11"));
        archive.with(items.toArray(NewsItem.Builder[]::new));
        assertThat(archive.coverage().gaps()).containsExactly(range("2016-07", "2016-11"));
    }

    @Test
    void earlierWordingsDoNotCountAsItemsOfTheirOwn() {
        archive.with(item("bro", "2018-04-02").lead("Först."), item("tull", "2018-04-03"));
        archive.with(item("bro", "2018-04-02").lead("Sedan."));
        SearchRequest withEarlier = SearchRequest.of("först").withRevisionScope(RevisionScope.ALL);
        assertThat(line(withEarlier.withUnit(DateUnit.MONTH)).buckets())
                .containsExactly(new Bucket(LocalDate.of(2018, 4, 1), 1, 2));
    }
}
