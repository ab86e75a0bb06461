package se.nyhetsarkivet.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.nyhetsarkivet.archive.News.count;
import static se.nyhetsarkivet.archive.News.found;
import static se.nyhetsarkivet.archive.News.line;
import static se.nyhetsarkivet.archive.News.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.ReadOnlyArchiveException;
import se.nyhetsarkivet.archive.disk.DiskReserve;
import se.nyhetsarkivet.archive.imports.ImportSource;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.store.ImportBatch;

/** With too little room on its disk an archive is only read, and this ends by itself. */
@Tag("slow")
class ReadOnlyArchiveTest {

    private static final long RESERVED = 1_000_000;
    private static final int ITEMS = 2_500;

    @TempDir
    private Path directory;

    private final AtomicLong left = new AtomicLong(Long.MAX_VALUE);
    private NewsArchive archive;
    private ItemId bridge;

    @BeforeEach
    void open() {
        archive = open("archive", left::get);
        archive.importFrom(
                source("first.jsonl", line("1", "Bron öppnar", "I maj.") + line("2", "Bron stängs", "I juni.")));
        bridge = found(archive, "bron");
    }

    private NewsArchive open(String name, LongSupplier room) {
        DiskReserve reserve = DiskReserve.of(RESERVED).measuredBy(room);
        return NewsArchive.at(directory.resolve(name)).diskReserve(reserve).open();
    }

    @AfterEach
    void close() {
        archive.close();
    }

    private static NewsItem item() {
        return NewsItem.builder("Tunneln öppnar", PartialDate.parse("2018")).build();
    }

    @Test
    void refusesEveryChangeWithASentenceAndGoesOnSearching() throws IOException {
        left.set(RESERVED - 1);
        long sequence = archive.changes().lastSequence();
        EveryChange.of(archive, bridge)
                .forEach(
                        (change, attempt) -> assertThatThrownBy(attempt::run)
                                .as(change)
                                .isInstanceOf(ReadOnlyArchiveException.class)
                                .hasMessage(
                                        "There is too little room on the disk of " + directory.resolve("archive")
                                                + " (1.0 MB are left and 1.0 MB are to stay free) to " + change
                                                + ". Until there is more, the archive is read-only; free some space there and try again."));
        assertThat(archive.changes().lastSequence()).isEqualTo(sequence);
        assertThat(archive.ledger().batches()).hasSize(1);
        assertThat(files("originals")).isEqualTo(1);
        assertThat(count(archive, "bron")).isEqualTo(2);
        assertThat(archive.diskRoom()).isEqualTo(new DiskReserve.Room(RESERVED - 1, RESERVED));
        assertThat(archive.diskRoom().isEnough()).isFalse();
        assertThat(archive.verify().differences()).isEmpty();
    }

    @Test
    void endsByItselfWhenThereIsRoom() {
        left.set(0);
        assertThatThrownBy(() -> archive.add(List.of(item()))).isInstanceOf(ReadOnlyArchiveException.class);
        left.set(RESERVED);
        assertThatCode(() -> archive.add(List.of(item()))).doesNotThrowAnyException();
        assertThatCode(() -> archive.ledger().withdraw(bridge, "Dom")).doesNotThrowAnyException();
        assertThat(count(archive, "tunneln")).isEqualTo(1);
    }

    @Test
    void anImportThatMeetsTheReserveEndsAndGoesOnWhenThereIsRoom() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < ITEMS; i++) {
            lines.append(line("n" + i, "Nyhet " + i, "Text om en färja."));
        }
        ImportSource news = source("news.jsonl", lines.toString());
        AtomicLong measured = new AtomicLong();
        try (NewsArchive small = open("small", () -> measured.incrementAndGet() < 20 ? RESERVED : 0)) {
            assertThatThrownBy(() -> small.importFrom(news))
                    .isInstanceOf(ReadOnlyArchiveException.class)
                    .hasMessageContaining(
                            "The import of news.jsonl ended because there is too little room on the disk of")
                    .hasMessageContaining("import the file again to go on");
            assertThat(small.ledger().batch(1).counts().newItems()).isEqualTo(1_000);
            measured.set(Long.MIN_VALUE);
            assertThat(small.importFrom(news).counts()).isEqualTo(new ImportBatch.Counts(ITEMS, 0, 0, 0));
            assertThat(small.ledger().batches()).hasSize(1);
            assertThat(count(small, "färjan")).isEqualTo(ITEMS);
            assertThat(small.verify().differences()).isEmpty();
        }
    }

    @Test
    void aLedgerThatIsOpenedByItselfRefusesToo() {
        DiskReserve reserve = DiskReserve.of(RESERVED).measuredBy(() -> 0);
        try (ArchiveLedger ledger = NewsArchive.at(directory.resolve("archive"))
                .diskReserve(reserve)
                .openLedger()) {
            assertThatThrownBy(() -> ledger.withdraw(bridge, "Dom")).isInstanceOf(ReadOnlyArchiveException.class);
            assertThat(ledger.tombstones()).isEmpty();
        }
    }

    private long files(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(directory.resolve("archive").resolve(folder))) {
            return files.filter(Files::isRegularFile).count();
        }
    }
}
