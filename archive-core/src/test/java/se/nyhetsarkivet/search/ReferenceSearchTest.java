package se.nyhetsarkivet.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.result.MatchReason;

/** What is found by references. Each item has a letter for its name. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class ReferenceSearchTest {

    private final SmallArchive archive;

    ReferenceSearchTest(@TempDir Path directory) {
        archive = new SmallArchive(directory)
                .with(
                        item("a", "2018-03-01", "Ny dataskyddslag, prop. 2017/18:105", "Bygger på SOU 2017:39."),
                        item("b", "2018-04-01", "Remiss av SOU 2017:39", "Svara senast den 1 maj."),
                        item(
                                "c",
                                "2018-05-01",
                                "Debatt om dataskydd",
                                "Enligt propositionen 2017/18:105 och 106 gäller mer."),
                        item("d", "2018-06-01", "Lagar i kraft", "Lagen (2018:218) bygger på Prop.\u00a02017/18: 105."),
                        item("e", "2019-01-01", "Ny dataskyddslag, SOU 2017:39", "Utredningen är klar."),
                        item("f", "2019-02-01", "Uppdrag, Ju2018/01234", "Se 32016R0679."),
                        item(
                                "g",
                                "2019-03-01",
                                "Slutrapport",
                                "Ärendet Ju2018/1234/LP om (EU) 2016/679 är slut kl. 14:30."),
                        item("h", "2019-04-01", "Om tal", "Läsåret 2017/18 hade 105 elever."));
    }

    private static NewsItem.Builder item(String name, String date, String headline, String body) {
        return NewsItem.builder(headline, PartialDate.parse(date))
                .identifier(name)
                .body(body);
    }

    @AfterAll
    void close() {
        archive.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "referens:\"prop. 2017/18:105\"   | a d c",
                "ref:prop 2017/18:105             | a d c",
                "reference:\"Proposition 17/18:105\" | a d c",
                "ref:2017/18:106                  | c",
                "ref:2017:39                      | e b a",
                "ref:\"lagen (2018:218)\"         | d",
                "ref:ju2018/01234/lp              | f g",
                "ref:2016/679                     | g f",
                "ref:\"SOU 2017:39\" remiss       | b",
                "ref:\"SOU 2017:39\" -remiss      | e a",
                "ref:(\"SFS 2018:218\" ELLER \"EU 2016/679\") | g f d",
                "dataskydd ref:2017:39 datum:2018 | a",
                "ref:\"(eu) 2016/679\"           | g f",
                "ref:(eu) 2016/679                | g f",
                "ref:32016r0679                   | g f",
                "rubrik:ref:2018:218              | d",
                "exakt:ref:\"SOU 2017:39\" remiss | b",
                "ref:utredningen                  | e",
                "ref:\"lagar i kraft\"          | d",
                "ref:14:30                        | g",
                "ref:(\"om tal\" ELLER 2018:218) | h d",
            })
    void aReferenceFindsAllWaysToWriteItAndTheDocumentItselfFirst(String text, String names) {
        assertThat(archive.found(text)).isEqualTo(Arrays.asList(names.split(" ")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ref:\"skr. 2016/17:338\"",
                "ref:\"remiss dataskydd\"",
                "ref:\"RiR 2017:39\"",
                "referens: \"om 2017/18\"",
                "datum:\"remiss dataskydd\"",
                "foo:\"remiss dataskydd\"",
                "\"skr. 2016/17:338\"",
                "\"prop. 2016/17:338\"",
                "\"rapport 2018\"",
                "\"lagen (2018:999)\"",
                "ref:2018",
                "ref:remis",
            })
    void nothingIsSuggestedThatIsNotFound(String text) {
        assertThat(archive.search(SearchRequest.of(text)).suggestion()).isEmpty();
    }

    @Test
    void itIsMarkedAsItStandsInTheText() {
        assertThat(archive.marked(SearchRequest.of("ref:2017/18:106"))).containsExactly("106");
        assertThat(archive.marked(SearchRequest.of("lag ref:2018:218"))).contains("2018:218");
        assertThat(archive.marked(SearchRequest.of("ref:Ju2018/01234 slutrapport")))
                .containsExactly("Ju2018/1234/LP");
    }

    @Test
    void itIsAReasonOfAHit() {
        assertThat(archive.reasons("ref:\"prop. 2017/18:105\"", "d"))
                .containsExactly(
                        new MatchReason("prop. 2017/18:105", "prop. 2017/18: 105", MatchReason.Kind.REFERENCE, 1));
    }

    @Test
    void theConcordanceHasALineForIt() {
        assertThat(archive.concordance(SearchRequest.of("ref:2018:218"))
                        .items()
                        .getFirst()
                        .lines())
                .extracting(line -> line.match())
                .containsExactly("2018:218");
    }

    @Test
    void itemsBelongTogetherByTheDocument() {
        assertThat(archive.mentioning("a")).isEqualTo(List.of("d", "c"));
        assertThat(archive.mentioning("e")).isEqualTo(List.of("b", "a"));
        assertThat(archive.mentioning("f")).isEqualTo(List.of("g"));
        assertThat(archive.mentioning("b")).isEmpty();
        assertThat(archive.mentionedBy("a")).isEqualTo(List.of("e"));
        assertThat(archive.mentionedBy("b")).isEqualTo(List.of("e"));
        assertThat(archive.mentionedBy("d")).isEqualTo(List.of("a"));
        assertThat(archive.mentionedBy("h")).isEmpty();
    }
}
