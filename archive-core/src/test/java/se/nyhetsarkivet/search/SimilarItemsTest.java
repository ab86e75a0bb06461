package se.nyhetsarkivet.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Items on the same subject. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SimilarItemsTest {

    private final SmallArchive archive;

    SimilarItemsTest(@TempDir Path directory) {
        archive = new SmallArchive(directory)
                .with("fire", "En skogsbrand härjar vid sjön. Räddningstjänsten släcker branden med helikopter.")
                .with("same fire", "Räddningstjänsten har släckt skogsbranden. Helikoptern har landat.")
                .with("other fire", "Eldningsförbud gäller. Risken för skogsbränder är stor.")
                .with("tax", "Skatten på bensin höjs nästa år.")
                .with("same tax", "Bensinskatten höjs. Skatten blir hög nästa år.")
                .with("lonely", "Kuckeliku sade tuppen.");
    }

    @AfterAll
    void close() {
        archive.close();
    }

    @Test
    void thoseThatShareTheTellingWordsInAnyFormAreFoundTheMostSimilarFirst() {
        assertThat(archive.similar("fire"))
                .startsWith("same fire", "other fire")
                .doesNotContain("tax", "lonely");
        assertThat(archive.similar("same tax")).startsWith("tax");
    }

    @Test
    void anItemIsNotSimilarToItself() {
        assertThat(archive.similar("fire")).doesNotContain("fire");
    }

    @Test
    void anItemThatSharesNothingHasNoneSimilar() {
        assertThat(archive.similar("lonely")).isEmpty();
    }
}
