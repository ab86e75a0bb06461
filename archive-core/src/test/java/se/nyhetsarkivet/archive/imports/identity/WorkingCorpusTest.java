package se.nyhetsarkivet.archive.imports.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.archive.imports.ImportSource;
import se.nyhetsarkivet.intake.draft.TidyItem;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.Sha256;
import se.nyhetsarkivet.json.NewsArticleJson;
import se.nyhetsarkivet.store.ImportBatch;

/**
 * A source whose identifiers are its news' own makes the archive that it always made. Runs with {@code -Ddata=DIR}, a folder with
 * {@code regeringen.jsonl.gz}, or with the folder named by the environment's {@code NEWS_FOLDER}.
 */
@Tag("slow")
class WorkingCorpusTest {

    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");
    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

    @TempDir
    private Path directory;

    @Test
    void hasTheItemsAndTheDigestOfItsLines() throws IOException {
        String folder = System.getProperty("data", System.getenv("NEWS_FOLDER"));
        assumeThat(folder).isNotNull();
        Path news = Path.of(folder).resolve("regeringen.jsonl.gz");
        try (NewsArchive archive =
                NewsArchive.at(directory).clock(InstantSource.fixed(NOW)).open()) {
            ImportBatch batch = archive.importFrom(ImportSource.file(news));
            Expected expected = Expected.of(news);
            assertThat(batch.counts()).isEqualTo(new ImportBatch.Counts(expected.items(), 0, 0, 0));
            assertThat(archive.verify().digest()).isEqualTo(expected.digest());
            assertThat(archive.importFrom(ImportSource.file(news)).counts())
                    .isEqualTo(new ImportBatch.Counts(0, 0, expected.items(), 0));
            assertThat(archive.ledger().sharedNames(batch.number())).isEmpty();
        }
    }

    /** One item of each line, with the id that is its own, and without control characters. */
    private record Expected(long items, String digest) {

        static Expected of(Path file) throws IOException {
            long items = 0;
            BigInteger sum = BigInteger.ZERO;
            try (BufferedReader lines = new BufferedReader(
                    new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    NewsItem item = TidyItem.of(NewsArticleJson.read(line));
                    MessageDigest digest = Sha256.newDigest();
                    digest.update("item %s\n%d %s"
                            .formatted(item.id(), NOW.toEpochMilli(), item.fingerprint())
                            .getBytes(StandardCharsets.UTF_8));
                    sum = sum.add(new BigInteger(1, digest.digest())).mod(MODULUS);
                    items++;
                }
            }
            return new Expected(items, "%064x".formatted(sum));
        }
    }
}
