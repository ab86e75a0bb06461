package se.nyhetsarkivet.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.nyhetsarkivet.archive.News.count;
import static se.nyhetsarkivet.archive.News.line;
import static se.nyhetsarkivet.archive.News.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.archive.imports.ImportProgress;
import se.nyhetsarkivet.archive.imports.ImportSource;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.query.SearchRequest;

/** What comes in through the door of an archive is taken whole or refused; and a closed door says that it is closed. */
@Tag("slow")
class DoorTest {

    private static final int ITEMS = 1_500;
    private static final int BAD = 1_400;

    @TempDir
    private Path directory;

    private NewsArchive archive;

    @BeforeEach
    void open() {
        archive = NewsArchive.at(directory.resolve("archive")).open();
    }

    @AfterEach
    void close() {
        archive.close();
    }

    private static NewsItem item(int number, Map<String, String> extra) {
        return NewsItem.builder("Nyhet " + number + " om bron", PartialDate.parse("2018"))
                .identifier("n" + number)
                .extra(extra)
                .build();
    }

    @Test
    void closingItsLedgerLeavesAnArchiveOpen() {
        archive.add(List.of(item(1, Map.of())));
        try (ArchiveLedger ledger = archive.ledger()) {
            assertThat(ledger.batches()).hasSize(1);
        }
        archive.add(List.of(item(2, Map.of())));
        assertThat(count(archive, "bron")).isEqualTo(2);
    }

    @Test
    void oneBadItemAmongManyLeavesNone() {
        List<NewsItem> items = IntStream.range(0, ITEMS)
                .mapToObj(i -> item(i, i == BAD ? Map.of("diarienummer", "1.50e+2") : Map.of()))
                .toList();
        assertThatThrownBy(() -> archive.add(items))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("diarienummer");
        assertThat(archive.overview().items()).isZero();
        assertThat(archive.ledger().batches()).isEmpty();
        assertThat(archive.verify().differences()).isEmpty();
        assertThat(archive.add(items.subList(0, BAD)).counts().newItems()).isEqualTo(BAD);
        assertThat(count(archive, "bron")).isEqualTo(BAD);
    }

    @Test
    void whatIsTooLongToBeImportedAgainIsRefused() {
        NewsItem tooLong = NewsItem.builder("Lång", PartialDate.parse("2018"))
                .body("å".repeat(8 * 1024 * 1024))
                .build();
        assertThatThrownBy(() -> archive.add(List.of(tooLong)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("16 MiB");
        assertThat(archive.overview().items()).isZero();
    }

    @Test
    void theLongestItemThatIsTakenIsExportedAndImportedAgain() throws IOException {
        NewsItem longest = NewsItem.builder("Lång", PartialDate.parse("2018"))
                .body("bro ".repeat(4 * 1024 * 1024 - 2_000))
                .build();
        archive.add(List.of(longest));
        Path export = directory.resolve("export.jsonl");
        assertThat(archive.ledger().exportTo(Files.newOutputStream(export))).isEmpty();
        try (NewsArchive other = NewsArchive.at(directory.resolve("other")).open()) {
            assertThat(other.importFrom(ImportSource.file(export)).counts().newItems())
                    .isEqualTo(1);
        }
    }

    @Test
    void aSourceThatOpensOnlyOnceIsImported() {
        InputStream once =
                new ByteArrayInputStream(line("1", "Bron öppnar", "I maj.").getBytes(StandardCharsets.UTF_8));
        assertThat(archive.importFrom(ImportSource.of("once.jsonl", () -> once))
                        .counts()
                        .newItems())
                .isEqualTo(1);
        assertThat(count(archive, "bron")).isEqualTo(1);
    }

    @Test
    void aSourceThatOpensOnlyOnceCannotBeImportedWithoutACopy() {
        InputStream once =
                new ByteArrayInputStream(line("1", "Bron öppnar", "I maj.").getBytes(StandardCharsets.UTF_8));
        ImportSource source = ImportSource.of("once.jsonl", () -> once).withoutKeepingOriginal();
        assertThatThrownBy(() -> archive.importFrom(source))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("only once");
        assertThat(archive.ledger().batches()).isEmpty();
    }

    @Test
    void aFileThatIsRefusedLeavesNoCopy() throws IOException {
        assertThatThrownBy(() -> archive.importFrom(source("bild.png", "\u0089PNG\u0001\u0002\u0003")))
                .isInstanceOf(ArchiveException.class);
        Path originals = directory.resolve("archive").resolve("originals");
        if (Files.exists(originals)) {
            try (var files = Files.walk(originals)) {
                assertThat(files.filter(Files::isRegularFile)).isEmpty();
            }
        }
    }

    @Test
    void aClosedArchiveSaysSoAndClosesTwice() {
        archive.close();
        archive.close();
        assertThatThrownBy(() -> archive.search(SearchRequest.of("bro"))).hasMessageContaining("closed");
        assertThatThrownBy(() -> archive.add(List.of(item(1, Map.of())))).hasMessageContaining("closed");
        assertThatThrownBy(() -> archive.importFrom(source("a.jsonl", line("1", "Bron", "Text"))))
                .hasMessageContaining("closed");
        assertThatThrownBy(() -> archive.ledger().batches()).hasMessageContaining("closed");
        assertThatThrownBy(() -> archive.rebuildIndex()).hasMessageContaining("closed");
        assertThatThrownBy(() -> archive.overview()).hasMessageContaining("closed");
    }

    @Test
    void aRunningBatchIsNotUndone() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 2_500; i++) {
            lines.append(line("n" + i, "Nyhet " + i, "Om bron."));
        }
        List<String> refusals = new ArrayList<>();
        ImportProgress undoing = (bytes, counts) -> {
            try {
                archive.ledger().undo(1);
            } catch (ArchiveException refused) {
                refusals.add(String.valueOf(refused.getMessage()));
            }
        };
        assertThat(archive.importFrom(source("n.jsonl", lines.toString()), undoing)
                        .counts()
                        .newItems())
                .isEqualTo(2_500);
        assertThat(refusals).isNotEmpty().allMatch(message -> message.contains("still being imported"));
        assertThat(archive.ledger().undo(1).removed()).isEqualTo(2_500);
        assertThat(archive.verify().differences()).isEmpty();
    }

    @Test
    void aBatchThatAnotherProcessUndoesEndsWithAMessage() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 2_500; i++) {
            lines.append(line("n" + i, "Nyhet " + i, "Om bron."));
        }
        AtomicReference<Boolean> undone = new AtomicReference<>(false);
        try (ArchiveLedger other = NewsArchive.at(directory.resolve("archive")).openLedger()) {
            ImportProgress undoing = (bytes, counts) -> {
                if (!undone.getAndSet(true)) {
                    other.undo(1);
                }
            };
            assertThatThrownBy(() -> archive.importFrom(source("n.jsonl", lines.toString()), undoing))
                    .isInstanceOf(ArchiveException.class)
                    .hasMessageContaining("was undone while it was being imported");
        }
        assertThat(archive.verify().differences()).isEmpty();
        assertThat(count(archive, "bron")).isZero();
    }
}
