package se.nyhetsarkivet.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.query.SearchRequest;

/** How a word stands in a text decides before how often. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WordOrderRankingTest {

    private static final String FILLER = "Annat om vädret och vinden i landet. ".repeat(20);

    private final SmallArchive archive;

    WordOrderRankingTest(@TempDir Path directory) {
        archive = new SmallArchive(directory)
                .with(
                        SmallArchive.item(
                                "fred apart", "Kall fred. Kalla vintrar, kalla nätter. Freden, freden och freden."),
                        SmallArchive.item("fred", FILLER + "Det var under den kalla freden."),
                        SmallArchive.item("§ apart", "Se 4 kap. 7 § och 4 kap. 7 §."),
                        SmallArchive.item("§", FILLER + "Se 7 kap. 4 § skollagen."),
                        SmallArchive.item(
                                "dag apart", "Den 4 juni 1987 och 7 maj 1987, 4 maj, 7 juni och 7 juni 1988."),
                        SmallArchive.item("dag", FILLER + "Det hände 7 juni 1987."),
                        heading("tåg part", "Tågförseningar, tågförseningar", "Tågförseningar och tågförseningar."),
                        SmallArchive.item("tåg", FILLER + "Ett tåg."),
                        heading("NX", "Myndigheten", FILLER + "Ärendet gick till NX till slut."),
                        heading("Nx", "Utredningen (Nx 2007:05)", "Nx är en beteckning. Nx 2007:05."),
                        SmallArchive.item("Parisa", "Det sade Parisa. Det var i Kosovo."));
    }

    private static NewsItem.Builder heading(String name, String headline, String body) {
        return NewsItem.builder(headline, PartialDate.parse("2018"))
                .identifier(name)
                .body(body);
    }

    @AfterAll
    void close() {
        archive.close();
    }

    @ParameterizedTest
    @CsvSource({
        "kalla freden, fred",
        "7 kap. 4 §, §",
        "7 juni 1987, dag",
        "tåg, tåg",
        "NX, NX",
    })
    void theWordsAsTheyWereTypedAreFirst(String text, String first) {
        List<String> found = archive.found(text);
        assertThat(found).as(text).hasSizeGreaterThan(1);
        assertThat(found.getFirst()).as(text).isEqualTo(first);
    }

    @Test
    void shortWordsAreNotFoundInNames() {
        for (String word : List.of("par", "isa", "ko")) {
            assertThat(archive.found(SearchRequest.of(word))).as(word).isEmpty();
        }
    }
}
