package se.nyhetsarkivet.archive.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static se.nyhetsarkivet.archive.News.line;
import static se.nyhetsarkivet.archive.News.source;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.archive.ArchiveLedger;
import se.nyhetsarkivet.archive.NewsArchive;

/** A verification that a stop cuts short finds no damage where there is none. */
@Tag("slow")
class ClosedVerificationTest {

    private static final int ITEMS = 1_000;
    private static final int STOPS = 8;

    @TempDir
    private Path directory;

    @Test
    void anArchiveThatIsClosedMeanwhileIsNotCalledDamaged() throws InterruptedException {
        StringBuilder news = new StringBuilder();
        for (int i = 0; i < ITEMS; i++) {
            news.append(line("n" + i, "Nyhet " + i, "Text om en färja. ".repeat(20)));
        }
        try (NewsArchive archive = NewsArchive.at(directory).open()) {
            archive.importFrom(source("news.jsonl", news.toString()));
        }
        int cut = 0;
        for (int stop = 0; stop < STOPS; stop++) {
            CompletableFuture<Verification> verification;
            try (NewsArchive archive = NewsArchive.at(directory).open()) {
                verification = CompletableFuture.supplyAsync(archive::verify);
                Thread.sleep(15L * stop);
            }
            try {
                assertThat(verification.join().differences()).isEmpty();
            } catch (CompletionException closed) {
                cut++;
                assertThat(closed.getCause())
                        .isInstanceOf(ArchiveException.class)
                        .hasMessageContaining("closed");
            }
        }
        assertThat(cut).as("verifications that were cut short").isPositive();
        try (ArchiveLedger ledger = NewsArchive.at(directory).openLedger()) {
            assertThat(ledger.verifications()).allMatch(check -> check.isSound());
        }
    }
}
