package se.nyhetsarkivet.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.Seeds;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.result.Completion;

/** How a text that is being typed may go on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CompletionTest {

    private final NewsArchive archive;

    CompletionTest(@TempDir Path directory) {
        archive = NewsArchive.at(directory).open();
        archive.add(List.of(
                item("Rymning från förvaret", "2018-01-01", "Migrationsverket"),
                item("Nytt förvar öppnas", "2019-01-01", "Migrationsverket"),
                item("Förvaret byggs ut", "2020-01-01", "Statens fastighetsverk"),
                item("Försvaret övar", "2021-01-01", "Försvarsmakten")));
    }

    private static NewsItem item(String headline, String date, String publisher) {
        return NewsItem.builder(headline, PartialDate.parse(date))
                .publisher(publisher)
                .build();
    }

    @AfterAll
    void close() {
        archive.close();
    }

    @Test
    void aWordIsCompletedFromTheArchiveTheMostFrequentFirst() {
        assertThat(texts("förv")).containsExactly("förvaret", "förvar");
        assertThat(texts("FÖRV")).containsExactly("förvaret", "förvar");
    }

    @Test
    void onlyTheLastWordIsCompleted() {
        assertThat(texts("rymning för")).contains("rymning förvaret").allMatch(text -> text.startsWith("rymning för"));
        assertThat(texts("\"nytt förv")).containsExactly("\"nytt förvaret", "\"nytt förvar");
        assertThat(texts("rubrik:öv")).containsExactly("rubrik:övar");
    }

    @Test
    void looseAccentsAreThoseOfTheirLetters() {
        assertThat(texts(Normalizer.normalize("förv", Normalizer.Form.NFD))).containsExactly("förvaret", "förvar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "f", "förvar ", "rymning f", "-", "*"})
    void lessThanTwoLettersOfAWordAreNotCompleted(String typed) {
        assertThat(archive.complete(typed, 10)).isEqualTo(Completion.NONE);
    }

    @Test
    void headlinesHaveAllTheWordsInAnyFormTheNewestFirst() {
        assertThat(headlines("förv"))
                .containsExactly("Förvaret byggs ut", "Nytt förvar öppnas", "Rymning från förvaret");
        assertThat(headlines("rymningar förv")).containsExactly("Rymning från förvaret");
        assertThat(headlines("museum förv")).isEmpty();
    }

    @Test
    void publishersAreOfferedByTheBeginningOfAWord() {
        assertThat(archive.complete("migr", 10).publishers()).containsExactly("Migrationsverket");
        assertThat(archive.complete("statens fast", 10).publishers()).containsExactly("Statens fastighetsverk");
        assertThat(archive.complete("fastighets", 10).publishers()).containsExactly("Statens fastighetsverk");
        assertThat(archive.complete("verket", 10).publishers()).isEmpty();
    }

    @Test
    void noMoreAreOfferedThanAskedFor() {
        Completion one = archive.complete("för", 1);
        assertThat(one.texts()).hasSize(1);
        assertThat(one.headlines()).hasSize(1);
        assertThat(one.publishers()).hasSize(1);
        assertThatThrownBy(() -> archive.complete("för", 0)).hasMessageContaining("1 to 50");
        assertThatThrownBy(() -> archive.complete("för", 51)).hasMessageContaining("1 to 50");
    }

    @Test
    void noTextIsAnError() {
        Seeds.run(500, random -> archive.complete(Seeds.text(random, 30) + "ab", 10));
    }

    private List<String> texts(String typed) {
        return archive.complete(typed, 10).texts();
    }

    private List<String> headlines(String typed) {
        return archive.complete(typed, 10).headlines().stream()
                .map(Completion.Headline::text)
                .toList();
    }
}
