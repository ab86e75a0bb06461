package se.nyhetsarkivet.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.ReadOnlyArchiveException;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.query.SearchRequest;

@Tag("slow")
class SynonymsOfAnOpenArchiveTest {

    private Instant now = Instant.parse("2026-11-25T11:00:00Z");

    @Test
    void anEditedFileIsUsedWithoutOpeningAnew(@TempDir Path directory) throws IOException {
        try (NewsArchive archive = NewsArchive.at(directory).clock(() -> now).open()) {
            archive.add(List.of(
                    NewsItem.builder("Kuckeliku", PartialDate.parse("2018")).build()));
            assertThat(foundLater(archive)).isZero();
            Files.writeString(directory.resolve("synonyms.txt"), "tupp = kuckeliku\n");
            assertThat(foundLater(archive)).isOne();
            Files.writeString(directory.resolve("synonyms.txt"), "# nothing any more\n");
            assertThat(foundLater(archive)).isZero();
        }
    }

    @Test
    void proposedSynonymsAreTriedAndKeptUnlessSomebodyElseWasFaster(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("synonyms.txt");
        try (NewsArchive archive = NewsArchive.at(directory).clock(() -> now).open()) {
            archive.add(List.of(
                    NewsItem.builder("Kuckeliku", PartialDate.parse("2018")).build()));
            SearchRequest tupp = SearchRequest.of("tuppen");
            String seen = archive.curation().synonymText();
            assertThat(archive.curation()
                            .trySynonyms("tupp = kuckeliku\nensam", tupp)
                            .total())
                    .isOne();
            assertThat(archive.search(tupp).total()).isZero();
            assertThat(archive.curation().changeSynonyms(seen, "tupp = kuckeliku\n"))
                    .isTrue();
            // At once, without the second in which a file that somebody else edits is looked at again.
            assertThat(archive.search(tupp).total()).isOne();
            assertThat(archive.curation().trySynonyms("", tupp).total()).isZero();
            assertThat(archive.curation().changeSynonyms(seen, "höna = kuckeliku\n"))
                    .isFalse();
            assertThat(Files.readString(file)).isEqualTo("tupp = kuckeliku\n");
            Files.writeString(file, "tupp = kuckeliku\r\n");
            assertThat(archive.curation().changeSynonyms("tupp = kuckeliku\n", "# inga\n"))
                    .isTrue();
            assertThat(archive.search(tupp).total()).isZero();
        }
    }

    @Test
    void whatCannotBeReadIsNotWritten(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("synonyms.txt");
        try (NewsArchive archive = NewsArchive.at(directory).clock(() -> now).open()) {
            String seen = archive.curation().synonymText();
            assertThat(ArchiveCuration.synonymProblems("a = b\nensam\n"))
                    .containsExactly(new ArchiveCuration.SynonymProblem(
                            2, ArchiveCuration.SynonymProblem.Kind.NO_GROUP, "ensam"));
            assertThatThrownBy(() -> archive.curation().changeSynonyms(seen, "a = b\nensam\n"))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("line 2");
            assertThatThrownBy(() ->
                            archive.curation().changeSynonyms(seen, ("# " + "x".repeat(1_000) + "\n").repeat(1_100)))
                    .hasMessageContaining("would be larger");
            assertThat(Files.readString(file)).isEqualTo(seen);
            Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe});
            assertThatThrownBy(() -> archive.curation().synonymText()).hasMessageContaining("UTF-8");
        }
        try (NewsArchive archive =
                NewsArchive.at(directory).readOnly().clock(() -> now).open()) {
            assertThatThrownBy(() -> archive.curation().changeSynonyms("", "a = b"))
                    .isInstanceOf(ReadOnlyArchiveException.class);
        }
    }

    private long foundLater(NewsArchive archive) {
        now = now.plusSeconds(1);
        return archive.search(SearchRequest.of("tuppen")).total();
    }
}
