package se.nyhetsarkivet.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static se.nyhetsarkivet.archive.News.count;
import static se.nyhetsarkivet.archive.News.line;
import static se.nyhetsarkivet.archive.News.seen;
import static se.nyhetsarkivet.archive.News.source;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.SearchRequest.RevisionScope;
import se.nyhetsarkivet.result.Hit;
import se.nyhetsarkivet.result.SearchResult;
import se.nyhetsarkivet.result.ValueCount;

/** What was said before can be found, by a switch or as of a day. */
@Tag("slow")
class RevisionsTest {

    @TempDir
    private Path directory;

    private NewsArchive archive;

    @BeforeEach
    void open() {
        archive = NewsArchive.at(directory).open();
    }

    @AfterEach
    void close() {
        assertThat(archive.verify().differences()).isEmpty();
        archive.close();
    }

    private void threeWordings() {
        archive.importFrom(source(
                "a",
                seen("1", "Bron öppnar i maj", "2018-04-18T08:00:00Z")
                        + seen("1", "Bron öppnar i juni", "2018-04-20T12:00:00Z")
                        + seen("1", "Bron öppnar i augusti", "2018-05-02T08:00:00Z")
                        + seen("2", "Tunneln stängs i maj", "2018-04-19T08:00:00Z")));
    }

    @Test
    void anEarlierWordingIsFoundOnlyWhenAskedFor() {
        threeWordings();
        assertThat(count(archive, "juni")).isZero();
        SearchResult result = archive.search(SearchRequest.of("bron juni").withRevisionScope(RevisionScope.ALL));
        assertThat(result.total()).isEqualTo(1);
        Hit hit = result.hits().getFirst();
        assertThat(hit.superseded()).isTrue();
        assertThat(hit.revision()).isEqualTo(2);
        assertThat(hit.headline().text()).isEqualTo("Bron öppnar i juni");
    }

    @Test
    void anItemIsFoundOnceByTheWordingInForceIfThatFits() {
        threeWordings();
        SearchResult result = archive.search(SearchRequest.of("öppnar").withRevisionScope(RevisionScope.ALL));
        assertThat(result.total()).isEqualTo(1);
        assertThat(result.hits().getFirst().superseded()).isFalse();
        assertThat(result.timeLine().buckets().stream()
                        .mapToLong(bucket -> bucket.count())
                        .sum())
                .isEqualTo(1);
    }

    @Test
    void ofSeveralEarlierWordingsThatFitTheLatestIsShown() {
        threeWordings();
        Hit hit = archive.search(SearchRequest.of("bron (maj ELLER juni)").withRevisionScope(RevisionScope.ALL))
                .hits()
                .getFirst();
        assertThat(hit.revision()).isEqualTo(2);
        assertThat(archive.search(SearchRequest.of("maj").withRevisionScope(RevisionScope.ALL))
                        .total())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "2018-04-17, ''",
        "2018-04-18, Bron öppnar i maj",
        "2018-04-20, Bron öppnar i juni",
        "2018-04-20T10:00:00Z, Bron öppnar i maj",
        "2018-04, Bron öppnar i juni",
        "2018-05-02, Bron öppnar i augusti",
        "2019, Bron öppnar i augusti"
    })
    void asOfADayIsWhatWasKnownAtItsEnd(String date, String expected) {
        threeWordings();
        RevisionScope asOf = new RevisionScope.AsOf(PartialDate.parse(date));
        List<Hit> hits =
                archive.search(SearchRequest.of("bron").withRevisionScope(asOf)).hits();
        assertThat(hits)
                .extracting(hit -> hit.headline().text())
                .containsExactlyElementsOf(expected.isEmpty() ? List.of() : List.of(expected));
    }

    @Test
    void anOlderCaptureThatArrivesLaterDoesNotBecomeTheWordingInForce() {
        archive.importFrom(source("a", seen("1", "Bron öppnar i juni", "2018-04-20T12:00:00Z")));
        archive.importFrom(source("b", seen("1", "Bron öppnar i maj", "2018-04-18T08:00:00Z")));
        assertThat(count(archive, "juni")).isEqualTo(1);
        assertThat(count(archive, "maj")).isZero();
        assertThat(count(archive, "maj", RevisionScope.ALL)).isEqualTo(1);
        List<Revision> revisions = archive.history(News.found(archive, "juni")).revisions();
        assertThat(revisions).extracting(Revision::number).containsExactly(2, 1);
    }

    @Test
    void aTimeInTheFutureIsTakenForNow() {
        archive.importFrom(source("a", seen("1", "Bron öppnar i juni", "2999-01-01T00:00:00Z")));
        archive.importFrom(source("b", line("1", "Bron öppnar i juli", "")));
        assertThat(count(archive, "juli")).isEqualTo(1);
        assertThat(count(archive, "juni")).isZero();
    }

    @Test
    void publishersAreCountedOnceForAnItem() {
        archive.importFrom(source(
                "a",
                line("1", "Bron i maj", "").replace("\"headline\"", "\"publisher\":\"Vägverket\",\"headline\"")
                        + line("1", "Bron i juni", "")
                                .replace("\"headline\"", "\"publisher\":\"Vägverket\",\"headline\"")));
        assertThat(archive.search(SearchRequest.of("bron").withRevisionScope(RevisionScope.ALL))
                        .publishers())
                .containsExactly(new ValueCount("Vägverket", 1));
    }
}
