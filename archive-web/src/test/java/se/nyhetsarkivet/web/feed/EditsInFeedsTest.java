package se.nyhetsarkivet.web.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.item.Actor;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.web.harvest.RunningArchive;

/** What an archivist changed is told as that, and not as the publisher's silent edit. */
@Tag("slow")
class EditsInFeedsTest {

    private static final String SILENT = "Ändrad utan uppgift om det";
    private static final String EDITED = "Ändrad i arkivet, inte av avsändaren";

    @TempDir
    private Path directory;

    private static NewsItem road(String body) {
        return NewsItem.builder("Vägen stängs", PartialDate.parse("2017-01-02"))
                .identifier("vag")
                .publisher("Vägverket")
                .body(body)
                .build();
    }

    @Test
    void anEditIsNoReproachToThePublisher() {
        try (RunningArchive running = new RunningArchive(directory)) {
            running.archive().add(List.of(road("Vägen stängs i mars.")));
            running.archive().add(List.of(road("Vägen stängs i mj.")));
            assertThat(running.get("/feed.atom").body()).contains(SILENT);
            Revision silent = running.archive().history(road("").id()).current().orElseThrow();
            running.archive().ledger().edit(silent, road("Vägen stängs i maj."), "Skrivfel", new Actor("vera"));
            assertThat(running.get("/feed.atom").body()).contains(EDITED).doesNotContain(SILENT);
            assertThat(running.get("/andringar.atom").body())
                    .containsOnlyOnce(EDITED)
                    .containsOnlyOnce(SILENT);
            assertThat(running.get("/andringar.atom?order=silent").body()).containsSubsequence(SILENT, EDITED);
        }
    }
}
