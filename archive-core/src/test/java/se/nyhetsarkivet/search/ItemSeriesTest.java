package se.nyhetsarkivet.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.result.Hit;

@Tag("slow")
class ItemSeriesTest {

    @TempDir
    private Path directory;

    private NewsArchive archive;

    @BeforeEach
    void open() {
        archive = NewsArchive.at(directory).open();
    }

    @AfterEach
    void close() {
        archive.close();
    }

    /** The dates of some announcements, the headline, and how many are in a series with the first. */
    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            2011-03-01 2012-03-20 2013-02-15            | Årsredovisning för {y}          | 3
            2011-03-01 2012-03-20 2014-02-15            | Årsredovisning för {y}          | 3
            2011-03-01 2012-03-20                       | Årsredovisning för {y}          | 0
            2011-03-01 2012-07-20 2013-10-15            | Årsredovisning för {y}          | 0
            2011-03 2012-03 2013-03                     | Redovisning av läget            | 3
            2011 2012 2013                              | Redovisning av läget            | 0
            2011-04-20 2011-10-18 2012-04-22 2012-10-20 | Prognos nummer {y}              | 4
            2011-01-10 2011-04-10 2011-07-11 2011-10-09 | Utfall andra kvartalet {y}      | 4
            2011-01-05 2011-02-05 2011-03-04 2011-04-05 | Arbetslösheten i {m} {y}        | 4
            2011-01-05 2011-01-15 2011-01-25 2011-02-04 | Statistik vecka {y}             | 0
            """)
    void whatComesAtRegularTimesIsASeries(String dates, String headline, int members) {
        List<NewsItem> items = add("Verket", headline, dates.split(" "));
        assertThat(archive.series(items.getFirst().id(), 50)).hasSize(members);
    }

    @Test
    void theSeriesHasTheItemItselfAndTheNewestComesFirst() {
        List<NewsItem> items = add("Verket", "Läget i {m}", "2011-03-01", "2012-03-02", "2013-03-03");
        assertThat(archive.series(items.get(1).id(), 50))
                .extracting(hit -> hit.published().iso())
                .containsExactly("2013-03-03", "2012-03-02", "2011-03-01");
        assertThat(archive.series(items.get(1).id(), 2)).hasSize(2);
    }

    @Test
    void anotherPublisherAndAnotherHeadlineAreNotOfTheSeries() {
        List<NewsItem> items = add("Verket", "Läget på vägarna {y}", "2011-03-01", "2012-03-01", "2013-03-01");
        add("Nämnden", "Läget på vägarna {y}", "2014-03-01");
        add("Verket", "Läget på järnvägarna och i hamnarna {y}", "2010-03-01");
        assertThat(archive.series(items.getFirst().id(), 50))
                .extracting(Hit::publisher, hit -> hit.published().iso().substring(0, 4))
                .doesNotContain(tuple("Nämnden", "2014"))
                .hasSize(3);
    }

    @Test
    void anItemWithoutWordsInItsHeadlineIsInNoSeries() {
        List<NewsItem> items = add("Verket", "{y}", "2011-03-01", "2012-03-01", "2013-03-01");
        assertThat(archive.series(items.getFirst().id(), 50)).isEmpty();
    }

    private List<NewsItem> add(String publisher, String headline, String... dates) {
        List<NewsItem> items = new ArrayList<>();
        Stream.of(dates)
                .forEach(date -> items.add(NewsItem.builder(
                                headline.replace("{y}", date.substring(2, 4)).replace("{m}", "mars"),
                                PartialDate.parse(date))
                        .identifier(publisher + headline + date)
                        .publisher(publisher)
                        .build()));
        archive.add(items);
        return items;
    }
}
