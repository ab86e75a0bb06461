package se.nyhetsarkivet.web.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.nyhetsarkivet.archive.imports.ImportSource;
import se.nyhetsarkivet.store.ImportBatch;

class SampleDataTest {

    private static final String PRESS_PAGE = "sample-data/press-page.txt";
    private static final String NEWS = "sample-data/news.jsonl";

    private static ImportBatch batch(String source, Optional<Instant> finishedAt) {
        return new ImportBatch(
                1,
                new ImportBatch.Source(source, "", "", ""),
                "",
                Optional.empty(),
                Instant.EPOCH,
                finishedAt,
                Optional.empty(),
                Optional.empty(),
                ImportBatch.Counts.NONE);
    }

    private static ImportBatch finished(String source) {
        return batch(source, Optional.of(Instant.EPOCH));
    }

    private static List<String> missing(ImportBatch... ledger) {
        return SampleData.missing(List.of(ledger)).stream()
                .map(ImportSource::name)
                .toList();
    }

    @Test
    void fillsAnEmptyArchive() {
        assertThat(missing()).containsExactly(PRESS_PAGE, NEWS);
    }

    @Test
    void finishesWhatAStartCutShortLeft() {
        assertThat(missing(batch(PRESS_PAGE, Optional.empty()))).containsExactly(PRESS_PAGE, NEWS);
        assertThat(missing(finished(PRESS_PAGE))).containsExactly(NEWS);
        assertThat(missing(finished(PRESS_PAGE), batch(NEWS, Optional.empty()))).containsExactly(NEWS);
    }

    @Test
    void importsNothingTwice() {
        assertThat(missing(finished(PRESS_PAGE), finished(NEWS))).isEmpty();
    }

    @Test
    void leavesAnArchiveOfOtherThingsAlone() {
        assertThat(missing(finished("regeringen.jsonl.gz"))).isEmpty();
        assertThat(missing(finished(PRESS_PAGE), finished("regeringen.jsonl.gz")))
                .isEmpty();
    }
}
