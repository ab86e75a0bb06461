package se.nyhetsarkivet.archive.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.archive.News;
import se.nyhetsarkivet.archive.NewsArchive;

/** What the index has besides the record is in no item that is read. Only the counts show it, and they are compared with the first part. */
class CountsVerificationTest {

    private static final int PARTS = 30;

    @TempDir
    private Path directory;

    /** The index of an archive with two items, beside the record of one in which both changes are of the same item. */
    private NewsArchive withOneItemTooMany() throws IOException {
        Path archive = directory.resolve("archive");
        Path other = directory.resolve("other");
        try (NewsArchive made = NewsArchive.at(archive).open()) {
            made.importFrom(News.source(
                    "a.jsonl",
                    News.seen("1", "Bron öppnar i maj", "2018-04-18T08:00:00Z")
                            + News.seen("1", "Bron öppnar i juni", "2018-04-20T12:00:00Z")));
        }
        try (NewsArchive made = NewsArchive.at(other).open()) {
            made.importFrom(News.source(
                    "a.jsonl",
                    News.seen("1", "Bron öppnar i maj", "2018-04-18T08:00:00Z")
                            + News.seen("2", "Tunneln stängs", "2018-04-20T12:00:00Z")));
        }
        replaceIndex(other.resolve("index"), archive.resolve("index"));
        return NewsArchive.at(archive).open();
    }

    private static void replaceIndex(Path from, Path to) throws IOException {
        try (var files = Files.walk(to)) {
            for (Path file : files.sorted((one, two) -> two.compareTo(one)).toList()) {
                Files.delete(file);
            }
        }
        try (var files = Files.walk(from)) {
            for (Path file : files.sorted().toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    @Test
    void theFirstPartFindsAnItemThatTheRecordDoesNotHave() throws IOException {
        try (NewsArchive archive = withOneItemTooMany()) {
            assertThat(archive.verify(new Verification.Part(1, PARTS)).differences())
                    .contains("the index holds 2 items and the record 1");
        }
    }
}
