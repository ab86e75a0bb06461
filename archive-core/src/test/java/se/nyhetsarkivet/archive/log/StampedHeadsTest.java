package se.nyhetsarkivet.archive.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.nyhetsarkivet.archive.News.line;
import static se.nyhetsarkivet.archive.News.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.archive.backup.ArchiveBackup;
import se.nyhetsarkivet.archive.backup.ArchiveRestore;
import se.nyhetsarkivet.transparency.Checkpoint;
import se.nyhetsarkivet.transparency.SignedNote;

/** What an authority answered to a head is kept beside it, as it is. */
@Tag("slow")
class StampedHeadsTest {

    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00.750Z");
    private static final byte[] ANSWER = "an answer".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private Path directory;

    private NewsArchive archive;
    private StampedHeads heads;

    @BeforeEach
    void makeArchive() {
        archive = NewsArchive.at(directory.resolve("archive")).open();
        archive.importFrom(source("a.jsonl", line("1", "Bron öppnar", "I maj.")));
        heads = archive.log().stampedHeads();
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void aHeadAndItsAnswerLieInTwoFilesForOthersTools() throws IOException {
        SignedNote head = archive.log().head();
        StampedHead kept = heads.keep(NOON, head, ANSWER);
        assertThat(kept.name()).hasToString("2026-11-30T120000Z-3");
        Path folder = directory.resolve("archive").resolve("time-stamps");
        assertThat(folder.resolve("2026-11-30T120000Z-3.note")).hasContent(head.text());
        assertThat(Files.readAllBytes(folder.resolve("2026-11-30T120000Z-3.tsr")))
                .isEqualTo(ANSWER);
        assertThat(heads.latest()).contains(kept);
        assertThat(kept.head().size()).isEqualTo(3);
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void aHeadWithoutItsAnswerIsNone() throws IOException {
        StampedHead kept = heads.keep(NOON, archive.log().head(), ANSWER);
        Files.delete(directory.resolve("archive/time-stamps/2026-11-30T120000Z-3.tsr"));
        assertThat(heads.names()).isEmpty();
        assertThat(heads.find(kept.name())).isEmpty();
        assertThat(heads.latest()).isEmpty();
    }

    @Test
    void anAnswerWhoseHeadIsGoneIsTold() throws IOException {
        StampedHead kept = heads.keep(NOON, archive.log().head(), ANSWER);
        Files.delete(directory.resolve("archive/time-stamps/2026-11-30T120000Z-3.note"));
        assertThatThrownBy(() -> heads.find(kept.name()))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("2026-11-30T120000Z-3.note");
    }

    @Test
    void theFirstThatStandsForAKeptHeadIsFound() {
        Checkpoint first = Checkpoint.parse(archive.log().head().signed());
        StampedHead one = heads.keep(NOON, archive.log().head(), ANSWER);
        archive.importFrom(source("b.jsonl", line("2", "Bron målas", "I juni.")));
        Checkpoint second = Checkpoint.parse(archive.log().head().signed());
        archive.importFrom(source("c.jsonl", line("3", "Bron rivs", "I juli.")));
        StampedHead two = heads.keep(NOON.plusSeconds(86_400), archive.log().head(), ANSWER);
        archive.importFrom(source("d.jsonl", line("4", "Bron stängs", "I augusti.")));
        assertThat(archive.log().firstStampedOver(first)).contains(one);
        assertThat(archive.log().firstStampedOver(second)).contains(two);
        assertThat(archive.log()
                        .firstStampedOver(Checkpoint.parse(archive.log().head().signed())))
                .isEmpty();
    }

    @Test
    void backupsAndBagsHaveThem() {
        StampedHead kept = heads.keep(NOON, archive.log().head(), ANSWER);
        Path backup = directory.resolve("backup");
        ArchiveBackup.make(directory.resolve("archive"), backup, InstantSource.system());
        ArchiveRestore.restore(backup, directory.resolve("elsewhere"), InstantSource.system());
        try (NewsArchive elsewhere =
                NewsArchive.at(directory.resolve("elsewhere")).open()) {
            assertThat(elsewhere.log().stampedHeads().latest()).contains(kept);
        }
        Path bag = directory.resolve("bag");
        archive.ledger().exportBag(bag);
        assertThat(bag.resolve("data/time-stamps/2026-11-30T120000Z-3.tsr")).exists();
    }

    @Test
    void whatCannotBeKeptIsToldAndLeavesNothing() throws IOException {
        Files.writeString(directory.resolve("archive/time-stamps"), "a file where the directory should be");
        assertThatThrownBy(() -> heads.keep(NOON, archive.log().head(), ANSWER))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("could not be kept");
        assertThat(heads.names()).isEmpty();
    }

    @Test
    void namesAreReadInTheirOneForm() {
        assertThat(StampedHead.Name.parse("2026-11-30T120000Z-3")).isPresent();
        for (String other : List.of(
                "",
                "x",
                "2026-11-30T120000Z",
                "2026-11-30T120000Z-03",
                "2026-13-30T120000Z-3",
                "../2026-11-30T120000Z-3",
                "2026-11-30T120000Z--3")) {
            assertThat(StampedHead.Name.parse(other)).as(other).isEmpty();
        }
    }
}
