package se.nyhetsarkivet.intake.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.intake.NewsIntake;
import se.nyhetsarkivet.intake.Readings;
import se.nyhetsarkivet.intake.container.folder.FolderSource;
import se.nyhetsarkivet.intake.source.NewsReader;
import se.nyhetsarkivet.intake.source.ReadOptions;

class FolderSourceTest {

    @TempDir
    private Path folder;

    private void write(String path, byte[] bytes) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    @Test
    void theFilesOfAFolderAreReadInTheOrderOfTheirPaths() throws IOException {
        write("sidor/2018/x.html", Packed.page("x"));
        write("sidor/2018/x_files/annons.html", Packed.page("annons"));
        write("sidor/2018/x_files/stil.css", new byte[3]);
        write("b.zip", Packed.zip("i.jsonl", Packed.news("i")));
        write(".git/config.jsonl", Packed.news("gömd"));
        write("okänd.bin", new byte[] {1, 2, 3});
        Files.createSymbolicLink(folder.resolve("inne"), folder.resolve("b.zip"));
        Files.createSymbolicLink(folder.resolve("ute"), Path.of("/etc/hostname"));
        try (NewsReader reader = new FolderSource(new NewsIntake()).open(folder, ReadOptions.NONE)) {
            assertThat(Readings.all(reader))
                    .extracting(Object::toString)
                    .satisfiesExactly(
                            zip -> assertThat(zip).contains("place=b.zip, entry i.jsonl, line 1"),
                            unknown -> assertThat(unknown)
                                    .contains("place=okänd.bin")
                                    .contains("in no format"),
                            page -> assertThat(page).contains("place=sidor/2018/x.html, the page"),
                            link -> assertThat(link).contains("place=ute").contains("leads out of the folder"));
        }
    }

    @Test
    void aLinkToAFolderIsReadAsTheFolder() throws IOException {
        write("press/a.jsonl", Packed.news("a"));
        write("press/2018/b.jsonl", Packed.news("b"));
        Path link = Files.createSymbolicLink(folder.resolve("länk"), folder.resolve("press"));
        try (NewsReader reader = new FolderSource(new NewsIntake()).open(link, ReadOptions.NONE)) {
            assertThat(Readings.all(reader)).hasSize(2);
        }
        assertThat(FolderSource.files(link)).containsExactly("2018/b.jsonl", "a.jsonl");
        assertThat(FolderSource.checksum(link)).isEqualTo(FolderSource.checksum(folder.resolve("press")));
        assertThat(FolderSource.files(link.resolve("2018"))).containsExactly("b.jsonl");
    }

    @Test
    void theCheckSumFollowsPathsAndBytes() throws IOException {
        write("a/b.jsonl", Packed.news("b"));
        write("c.jsonl", Packed.news("c"));
        String before = FolderSource.checksum(folder);
        assertThat(before).hasSize(64).isEqualTo(FolderSource.checksum(folder));
        write(".gömd", new byte[1]);
        assertThat(FolderSource.checksum(folder)).isEqualTo(before);
        Files.move(folder.resolve("c.jsonl"), folder.resolve("d.jsonl"));
        String moved = FolderSource.checksum(folder);
        assertThat(moved).isNotEqualTo(before);
        write("d.jsonl", Packed.news("d"));
        assertThat(FolderSource.checksum(folder)).isNotIn(before, moved);
    }
}
