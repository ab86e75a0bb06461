package se.nyhetsarkivet.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.ArchiveInUseException;
import se.nyhetsarkivet.archive.imports.ImportSource;
import se.nyhetsarkivet.archive.verification.Verification;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.item.Rejection;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.store.ImportBatch;

/** The archive as those who use it meet it. */
class NewsArchiveTest {

    private static final String NEWS = """
            {"identifier":"a","headline":"Ny avgift","datePublished":"2018-04-23","publisher":"Banverket"}
            {"identifier":"b","headline":"Avgiften höjs","datePublished":"2018-05","publisher":"Banverket"}
            """;

    @TempDir
    private Path directory;

    @Test
    void findsWhatWasImported() {
        try (NewsArchive archive = NewsArchive.at(directory).open()) {
            assertThat(archive.importFrom(source(NEWS)).counts()).isEqualTo(new ImportBatch.Counts(2, 0, 0, 0));
            assertThat(archive.search(SearchRequest.of("avgiften")).total()).isEqualTo(2);
        }
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        try (NewsArchive archive = NewsArchive.at(directory).open()) {
            archive.importFrom(source(NEWS));
            assertThat(archive.importFrom(source(NEWS)).counts()).isEqualTo(new ImportBatch.Counts(0, 0, 2, 0));
            assertThat(archive.overview().revisions()).isEqualTo(2);
        }
    }

    @Test
    void aChangedItemBecomesARevisionAndOnlyTheLatestIsFound() {
        try (NewsArchive archive = NewsArchive.at(directory).open()) {
            archive.importFrom(source(NEWS));
            archive.importFrom(source(NEWS.replace("Ny avgift", "Gammal tunnel")));
            assertThat(archive.search(SearchRequest.of("tunnel")).total()).isEqualTo(1);
            assertThat(archive.search(SearchRequest.of("ny")).total()).isZero();
            assertThat(archive.overview().items()).isEqualTo(2);
            Revision found = archive.history(archive.search(SearchRequest.of("tunnel"))
                            .hits()
                            .getFirst()
                            .id())
                    .revisions()
                    .getFirst();
            assertThat(found.item().headline()).isEqualTo("Ny avgift");
        }
    }

    @Test
    void aFileThatTellsAnItemsHistoryChangesNothingTheSecondTime() {
        String history = NEWS + NEWS.replace("Ny avgift", "Ändrad avgift");
        try (NewsArchive archive = NewsArchive.at(directory).open()) {
            assertThat(archive.importFrom(source(history)).counts()).isEqualTo(new ImportBatch.Counts(2, 1, 1, 0));
            assertThat(archive.importFrom(source(history)).counts()).isEqualTo(new ImportBatch.Counts(0, 0, 4, 0));
            assertThat(archive.search(SearchRequest.of("ändrad")).total()).isEqualTo(1);
            assertSound(archive, 2, 3);
        }
    }

    @Test
    void anItemThatReturnsToAnEarlierWordingGetsItAsARevision() {
        try (NewsArchive archive = NewsArchive.at(directory).open()) {
            archive.importFrom(source(NEWS));
            archive.importFrom(source(NEWS.replace("Ny avgift", "Ändrad avgift")));
            assertThat(archive.importFrom(source(NEWS)).counts()).isEqualTo(new ImportBatch.Counts(0, 1, 1, 0));
            assertThat(archive.search(SearchRequest.of("ändrad")).total()).isZero();
            assertThat(archive.search(SearchRequest.of("\"ny avgift\"")).total())
                    .isEqualTo(1);
            assertSound(archive, 2, 4);
        }
    }

    @Test
    void badRecordsAreRejectedWithTheirPlaceAndTheRestGoesIn() {
        String bad = "{\"headline\":\"x\"}\n{oops\n{\"headline\":\" \",\"datePublished\":\"2018\"}\n"
                + "{\"headline\":\"x\",\"datePublished\":\"2018-02-30\"}\n" + NEWS;
        try (NewsArchive archive = NewsArchive.at(directory).open()) {
            assertThat(archive.importFrom(source(bad)).counts()).isEqualTo(new ImportBatch.Counts(2, 0, 0, 4));
            assertThat(archive.ledger().rejections(1))
                    .extracting(Rejection::place)
                    .containsExactly("line 1", "line 2", "line 3", "line 4");
            assertThat(archive.ledger().rejections(1).getLast().reason()).contains("2018-02-30");
        }
    }

    @Test
    void aCutOffGzipGivesItsWholeRecordsAndSaysSo() throws IOException {
        byte[] whole = gzip(many(3_000));
        try (NewsArchive archive = NewsArchive.at(directory).open()) {
            ImportBatch.Counts counts = archive.importFrom(source(Arrays.copyOf(whole, whole.length * 2 / 3)))
                    .counts();
            assertThat(counts.rejected()).isEqualTo(1);
            assertThat(counts.newItems()).isBetween(1L, 2_999L);
            assertThat(archive.ledger().rejections(1).getFirst().reason()).contains("cut off");
            assertThat(archive.verify().isSound()).isTrue();
        }
    }

    @Test
    void anInterruptedImportGoesOnWhereItWas() {
        byte[] news = many(5_000).getBytes(StandardCharsets.UTF_8);
        try (NewsArchive archive = NewsArchive.at(directory).open()) {
            ImportSource failing = source(news);
            assertThatThrownBy(() -> archive.importFrom(failing, (bytes, counts) -> {
                        if (counts.records() >= 2_000) {
                            throw new ArchiveException("the power is out");
                        }
                    }))
                    .hasMessage("the power is out");
        }
        try (NewsArchive archive = NewsArchive.at(directory).open()) {
            assertThat(archive.ledger().batches().getFirst().finishedAt()).isEmpty();
            assertThat(archive.importFrom(source(news)).counts()).isEqualTo(new ImportBatch.Counts(5_000, 0, 0, 0));
            assertThat(archive.ledger().batches()).hasSize(1);
            assertSound(archive, 5_000, 5_000);
        }
    }

    @Test
    void aLostIndexIsBuiltAnew() throws IOException {
        importAndClose();
        try (var files = Files.walk(directory.resolve("index"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        assertFoundAgain();
    }

    @Test
    void aBrokenIndexIsBuiltAnewWithAMessage() throws IOException {
        importAndClose();
        try (var files = Files.walk(directory.resolve("index"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.writeString(file, "garbage");
            }
        }
        List<String> messages = new ArrayList<>();
        NewsArchive.at(directory).messages(messages::add).open().close();
        assertThat(messages).anyMatch(message -> message.contains("broken"));
        assertFoundAgain();
    }

    @Test
    void anArchiveIsOpenOnlyOnce() {
        try (NewsArchive archive = NewsArchive.at(directory).open()) {
            assertThat(archive.ledger().batches()).isEmpty();
            assertThatThrownBy(() -> NewsArchive.at(directory).open())
                    .isInstanceOf(ArchiveInUseException.class)
                    .hasMessageContaining(directory.toString());
        }
        NewsArchive.at(directory).open().close();
    }

    @Test
    void aDirectoryThatHoldsAForeignDatabaseIsLeftAlone() throws IOException {
        Files.writeString(directory.resolve("archive.sqlite"), "this is no database at all, but a text file");
        assertThatThrownBy(() -> NewsArchive.at(directory).open())
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("archive.sqlite")
                .hasMessageContaining("damaged");
    }

    @Test
    void aFileOfNoKnownFormatIsRefused() {
        try (NewsArchive archive = NewsArchive.at(directory).open()) {
            assertThatThrownBy(() -> archive.importFrom(source("hej hej")))
                    .isInstanceOf(ArchiveException.class)
                    .hasMessageContaining("news.jsonl")
                    .hasMessageContaining("JSON Lines");
            assertThat(archive.ledger().batches()).isEmpty();
        }
    }

    @Test
    void unknownKeysComeBack() {
        NewsItem item = NewsItem.builder("Ny avgift", PartialDate.parse("2018"))
                .extra(Map.of("wordCount", "12", "geo", "{\"lat\":1.5}"))
                .build();
        try (NewsArchive archive = NewsArchive.at(directory).open()) {
            archive.add(List.of(item));
            assertThat(archive.history(item.id()).revisions().getFirst().item()).isEqualTo(item);
        }
    }

    private static void assertSound(NewsArchive archive, long items, long revisions) {
        Verification verification = archive.verify();
        assertThat(verification.differences()).isEmpty();
        assertThat(verification.items()).isEqualTo(items);
        assertThat(verification.revisions()).isEqualTo(revisions);
    }

    private void importAndClose() {
        try (NewsArchive archive = NewsArchive.at(directory).open()) {
            archive.importFrom(source(NEWS));
        }
    }

    private void assertFoundAgain() {
        try (NewsArchive archive = NewsArchive.at(directory).open()) {
            assertThat(archive.search(SearchRequest.of("avgift")).total()).isEqualTo(2);
            assertThat(archive.verify().differences()).isEmpty();
        }
    }

    private static String many(int count) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            lines.append("{\"identifier\":\"%d\",\"headline\":\"Nyhet %d\",\"datePublished\":\"2018-04-23\"}%n"
                    .formatted(i, i));
        }
        return lines.toString();
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static ImportSource source(String text) {
        return source(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ImportSource source(byte[] bytes) {
        return ImportSource.of("news.jsonl", () -> new ByteArrayInputStream(bytes));
    }
}
