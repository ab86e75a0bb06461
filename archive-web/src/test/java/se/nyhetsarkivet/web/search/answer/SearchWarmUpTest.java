package se.nyhetsarkivet.web.search.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.web.limits.turn.Gates;
import se.nyhetsarkivet.web.limits.turn.SearchGate;

/** The application searches for the words of its newest headlines. */
@Tag("slow")
class SearchWarmUpTest {

    @TempDir
    private Path directory;

    @Test
    void itSearchesInEachWayThatPagesDo() {
        assertThat(runs(List.of("Färjan går igen"))).isEqualTo(7);
        assertThat(runs(List.of("Färjan går igen", "Ny avgift"))).isEqualTo(14);
    }

    @Test
    void anArchiveWithoutWordsGivesNothingToSearchFor() {
        assertThat(runs(List.of())).isZero();
        assertThat(runs(List.of("2018 – i ö"))).isZero();
    }

    private int runs(List<String> headlines) {
        SearchGate gate = Gates.patient();
        try (NewsArchive archive = NewsArchive.at(directory.resolve(String.valueOf(headlines.hashCode())))
                .open()) {
            archive.add(headlines.stream()
                    .map(headline -> NewsItem.builder(headline, PartialDate.parse("2018-04"))
                            .identifier(headline)
                            .build())
                    .toList());
            List<Runnable> runs = new SearchWarmUp(archive, gate, new PageSearch(archive, gate)).runs();
            runs.forEach(Runnable::run);
            return runs.size();
        } finally {
            gate.destroy();
        }
    }
}
