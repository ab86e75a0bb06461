package se.nyhetsarkivet.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.query.SearchRequest;

/** What the query language finds. Each item has a letter for its name. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class QueryLanguageTest {

    private final SmallArchive archive;

    QueryLanguageTest(@TempDir Path directory) {
        archive = new SmallArchive(directory)
                .with(
                        item("a", "2015", "Ny bro över ån").body("Tågen går över den nya bron. Bussen väntar."),
                        item("b", "2018-04", "Tåget är försenat")
                                .lead("Växeln är trasig.")
                                .body("Färjan går."),
                        item("c", "2018-04-23", "Vägen stängs")
                                .body("Bussar ersätter tåg på sträckan. Kostnad 13 700 kronor."),
                        item("d", "2018-06-01", "Avgiften höjs").body("EU-kommissionen föreslår 13\u00a0700 kronor."),
                        item("e", "2019", "Avgifter")
                                .body("Kommissionen i EU har sagt 13700 kronor och 50 öre.")
                                .keywords(List.of("Avgifter och moms")),
                        item("f", "2020-01-01", "Rapport")
                                .body("Alfa ett två tre fyra fem beta. Slut.")
                                .publisher("Statens väg- och transportinstitut")
                                .keywords(List.of("Väg", "Järnväg")));
    }

    private static NewsItem.Builder item(String name, String date, String headline) {
        return NewsItem.builder(headline, PartialDate.parse(date))
                .identifier(name)
                .publisher("Trafikverket");
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
                "tåg buss             | a c",
                "tåg OCH buss         | a c",
                "tåg AND buss         | a c",
                "tåg ELLER avgift     | a b c d e",
                "tåg OR avgift        | a b c d e",
                "tåg (buss OR färja)  | a b c",
                "tåg buss OR avgift   | a c d e",
                "tåg -buss            | b",
                "tåg INTE buss        | b",
                "tåg NOT (buss bro)   | b c",
                "-tåg -rapport        | d e",
                "avgift OR -tåg       | d e f",
            })
    void operators(String text, String names) {
        check(text, names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "rubrik:tåg               | b",
                "headline:tåg             | b",
                "ingress:växel            | b",
                "lead:växel               | b",
                "text:tåg                 | a c",
                "body:tåg                 | a c",
                "rubrik:(bro OR avgift)   | a d e",
                "rubrik:tåg text:färja    | b",
                "rubrik:bro -text:buss    | ",
                "rubrik:\"ny bro\"        | a",
                "rubrik:väg*              | c",
                "rubrik:(är NEAR försena) | b",
            })
    void fieldsOfTheText(String text, String names) {
        check(text, names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"ny bro\"                        | a",
                "\"bro ny\"                        | ",
                "\"EU-kommissionen föreslår\"      | d",
                "\"eu-kommissionen föreslår 13700\" | d",
                "\"kommissionen föreslår\"         | d",
                "\"EU kommissionen\"               | d",
                "\"EU-kommissionen\"               | d",
                "EU-kommission                     | d",
                "eu kommission                     | d e",
            })
    void phrasesAndJoinedWords(String text, String names) {
        check(text, names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "alfa NEAR/5 beta          | f",
                "beta NEAR/5 alfa          | f",
                "alfa NEAR/4 beta          | ",
                "alfa ONEAR/5 beta         | f",
                "beta ONEAR/5 alfa         | ",
                "alfa NEAR/1 två           | f",
                "alfa NEAR/3 två NEAR/3 beta | f",
                "alfa NEAR/1 två NEAR/2 beta | ",
                "tåget NEAR försenad       | b",
                "tåg NEAR/4 broar          | a",
                "tågs NEAR/4 (broar OR bussens) | a c",
                "alf* NEAR/5 b?ta          | f",
                "alfa NEAR/5 betta~        | f",
                "\"fem beta\" NEAR/4 alfa  | f",
                "eu-kommission NEAR/2 kronor | d",
                "eu-kommission NEAR/1 kronor | ",
                "exakt:eu-kommission NEAR kronor | ",
                "kommission NEAR/2 kronor  | d",
                "exakt:eu-kommissionen NEAR/2 kronor | d",
                "\"ett två tre fyra fem beta slut\" NEAR/1 alfa | f",
                "alfa NEAR/1 ett NEAR/1 två NEAR/1 tre NEAR/1 fyra NEAR/1 fem NEAR/1 beta NEAR/1 slut | f",
                "\"alfa beta\"~5           | f",
                "\"alfa beta\"~4           | ",
            })
    void nearness(String text, String names) {
        check(text, names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "avg*         | d e",
                "*senat       | b",
                "*missio*     | d e",
                "b?o          | a",
                "b???         | a f",
                "AVG*         | d e",
                "eu-*         | d",
                "avgiff~      | ",
                "avgifter~    | d e",
                "färjam~      | b",
                "försenast~   | b",
                "137*         | c d e",
            })
    void patternsAndNearSpellings(String text, String names) {
        check(text, names);
    }

    @Test
    void aPatternOfLettersWithLooseAccentsIsThatOfTheLetters() {
        String loose = Normalizer.normalize("*försen*", Normalizer.Form.NFD);
        assertThat(archive.found(loose)).containsExactly("b");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "datum:2018              | b c d",
                "date:2018               | b c d",
                "datum:2018-04           | b c",
                "datum:2018-04-01        | b",
                "datum:2018-04..2018-05  | b c",
                "datum:2018-05..         | d e f",
                "datum:..2018-04-22      | a b",
                "datum:..2014            | ",
                "tåg datum:2016..        | b c",
                "tåg -datum:2018         | a",
                "datum:2020..2015        | ",
            })
    void dates(String text, String names) {
        check(text, names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "avsändare:trafik                       | a b c d e",
                "publisher:TRAFIKVERKET                 | a b c d e",
                "avsändare:verket                       | ",
                "avsändare:transport                    | f",
                "avsändare:\"väg- och\"                 | f",
                "-avsändare:trafik                      | f",
                "ämne:moms                              | e",
                "keyword:\"avgifter och\"               | e",
                "ämne:väg                               | f",
                "ämne:järn                              | f",
                "ämne:örn                               | ",
                "ämne:väg ämne:järnväg                  | f",
                "tåg avsändare:statens                  | ",
            })
    void publishersAndKeywordsByTheBeginningOfAWord(String text, String names) {
        check(text, names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "13 700                       | c d e",
                "13\u00a0700                  | c d e",
                "13700                        | c d e",
                "\"13 700 kronor\"            | c d e",
                "\"13700 kronor\"             | c d e",
                "kronor 13 700                | c d e",
                "text:(13 700)                | c d e",
                "rubrik:(13 700)              | ",
                "(13 700) OR färja            | b c d e",
                "kostnad OR (13 700 -buss)    | c d e",
                "avgift 13 700                | d e",
                "avgift -(13 700)             | ",
                "13                           | ",
                "700                          | ",
            })
    void numbersInGroups(String text, String names) {
        check(text, names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "tåg och buss                 | a c",
                "den tåg på buss              | a c",
                "och                          | e",
                "har                          | e",
                "rubrik:(det är tåg)          | b",
                "tåg exakt:på                 | c",
                "tåg \"på\"                   | c",
                "tåg -på                      | a b",
                "(och eller) tåg              | a b c",
            })
    void functionWordsAreNotRequiredUnlessThereIsNothingElse(String text, String names) {
        check(text, names);
    }

    @Test
    void whereNoWordsAreAskedForTheLatestDateIsFirst() {
        assertThat(archive.found("")).containsExactly("f", "e", "d", "c", "b", "a");
        assertThat(archive.found("avsändare:trafikverket")).containsExactly("e", "d", "c", "b", "a");
        assertThat(archive.found("datum:2018")).containsExactly("d", "c", "b");
        assertThat(archive.found("-tåg")).containsExactly("f", "e", "d");
        assertThat(archive.found("ämne:väg OR datum:2018 OR datum:2015")).containsExactly("f", "d", "c", "b", "a");
    }

    @Test
    void theRequestsOwnFiltersNarrowTheSearch() {
        SearchRequest request = SearchRequest.of("avgift");
        assertThat(archive.found(request.withKeywords(Set.of("Avgifter och moms"))))
                .containsExactly("e");
        assertThat(archive.found(request.withKeywords(Set.of("Avgifter")))).isEmpty();
    }

    private void check(String text, String names) {
        List<String> expected = names == null ? List.of() : Arrays.asList(names.split(" "));
        assertThat(archive.found(text)).as(text).containsExactlyInAnyOrderElementsOf(expected);
    }
}
