package se.nyhetsarkivet.web.api.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.export.format.ExportFormat;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.web.limits.turn.Gates;
import se.nyhetsarkivet.web.limits.turn.SearchGate;

/** The application begins an export in each format before its first reader does. */
class ExportWarmUpTest {

    @TempDir
    private Path directory;

    @Test
    void eachFormatIsBegunAlsoOfAnEmptyArchive() {
        SearchGate gate = Gates.patient();
        try (NewsArchive archive = NewsArchive.at(directory).open()) {
            List<Runnable> runs = new ExportWarmUp(archive, gate).runs();
            assertThat(runs).hasSize(2 * ExportFormat.values().length);
            runs.forEach(Runnable::run);
            archive.add(List.of(NewsItem.builder("Färjan går igen", PartialDate.parse("2018-04"))
                    .identifier("farja")
                    .build()));
            runs.forEach(Runnable::run);
        } finally {
            gate.destroy();
        }
    }
}
