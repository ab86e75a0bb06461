package se.nyhetsarkivet.web.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static se.nyhetsarkivet.web.cli.NewsFile.item;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.archive.NewsArchive;

@Tag("slow")
class ImportCommandTest {

    @TempDir
    Path directory;

    private String archive = "";

    @BeforeEach
    void nameTheArchive() {
        archive = directory.resolve("archive").toString();
    }

    @Test
    void countsWhatBecameOfTheRecords() throws IOException {
        Path first = NewsFile.write(directory, "first.jsonl", item("1", "Förvar"), item("2", "Asyl"));
        Path second = NewsFile.write(directory, "second.jsonl", item("1", "Förvar"), item("2", "Asylrätt"));

        assertThat(Run.of("import", "--archive", archive, first.toString()))
                .isEqualTo(new Run(0, "2 new, 0 changed, 0 unchanged, 0 rejected\n", "", List.of()));
        assertThat(Run.of("import", "--archive", archive, second.toString()).out())
                .isEqualTo("0 new, 1 changed, 1 unchanged, 0 rejected\n");
    }

    @Test
    void tellsEveryRejectionWithFilePlaceAndReason() throws IOException {
        Path file = NewsFile.write(directory, "mixed.jsonl", item("1", "Förvar"), "{\"headline\":\"Utan datum\"}");

        Run run = Run.of("import", "--archive", archive, file.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEqualTo("1 new, 0 changed, 0 unchanged, 1 rejected\n");
        assertThat(run.err()).startsWith("rejected: mixed.jsonl, line 2: ").contains("datePublished");
    }

    @Test
    void tellsTwentyRejectionsInWordsAndTheOthersAsACount() throws IOException {
        Path file = NewsFile.write(directory, "faulty.jsonl", NewsFile.faulty(23));

        Run run = Run.of("import", "--archive", archive, file.toString());

        assertThat(run.err().lines().filter(line -> line.startsWith("rejected: ")))
                .hasSize(20);
        assertThat(run.err()).endsWith("and 3 more rejections; --json lists them all, and batches --rejections 1.\n");
    }

    @Test
    void sumsOverFilesInJsonAndPlacesEachRejectionInItsFile() throws IOException {
        Path good = NewsFile.write(directory, "good.jsonl", item("1", "Förvar"));
        Path faulty = NewsFile.write(directory, "faulty.jsonl", item("2", "Asyl"), "{\"headline\":\"Utan datum\"}");

        Run run = Run.of("import", "--json", "--archive", archive, good.toString(), faulty.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .startsWith("{\"new\":2,\"changed\":0,\"unchanged\":0,\"rejected\":1,\"rejections\":[{\"place\":\""
                        + faulty + ", line 2\",\"reason\":\"")
                .endsWith("\"}]}\n");
    }

    @Test
    void placesRejectionsOfAnOnlyFileByLineInJson() throws IOException {
        Path faulty = NewsFile.write(directory, "faulty.jsonl", item("2", "Asyl"), "{\"headline\":\"Utan datum\"}");

        assertThat(Run.of("import", "--json", "--archive", archive, faulty.toString())
                        .out())
                .contains("\"rejections\":[{\"place\":\"line 2\",\"reason\":\"");
    }

    @Test
    void importsTheOtherFilesWhenOneIsInNoKnownFormat() throws IOException {
        Path noise = NewsFile.write(directory, "noise.bin", "\0\0\0 nothing");
        Path good = NewsFile.write(directory, "good.jsonl", item("1", "Förvar"));

        Run run = Run.of("import", "--archive", archive, noise.toString(), good.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEqualTo("1 new, 0 changed, 0 unchanged, 0 rejected\n");
        assertThat(run.err()).contains("noise.bin is in no format that can be imported");
    }

    @Test
    void importsTheExportOfAnEmptyArchiveAsNothingAndSaysSo() throws IOException {
        Path export = directory.resolve("export.jsonl");
        NewsArchive.at(Path.of(archive)).open().close();
        assertThat(Run.of("export", "--archive", archive, "--to", export.toString())
                        .exitCode())
                .isZero();

        for (String option : List.of("--no-original", "--dry-run")) {
            Run run = Run.of("import", option, "--archive", archive, export.toString());

            assertThat(run.exitCode()).isZero();
            assertThat(run.out()).isEqualTo("0 new, 0 changed, 0 unchanged, 0 rejected\n");
            assertThat(run.err()).contains("export.jsonl has no items in it.");
        }
    }

    @Test
    void aDryRunPrintsWhatWasMended() throws IOException {
        Path file = NewsFile.write(directory, "twice.jsonl", item("1", "FÃ¶rvar"));

        Run run = Run.of("import", "--dry-run", "--archive", archive, file.toString());

        assertThat(run.err()).contains("Förvar", "note: the characters were encoded twice");
    }

    @Test
    void importsNothingWhenAFileIsMissing() throws IOException {
        Path good = NewsFile.write(directory, "good.jsonl", item("1", "Förvar"));

        Run run = Run.of("import", "--archive", archive, good.toString(), directory + "/missing.jsonl");

        assertThat(run).isEqualTo(new Run(2, "", "There is no file " + directory + "/missing.jsonl.\n", List.of()));
        assertThat(directory.resolve("archive")).doesNotExist();
    }

    @Test
    void showsABarOnATerminal() throws IOException {
        Path file = NewsFile.write(directory, "first.jsonl", item("1", "Förvar"));

        Run run = Run.onTerminal("import", "--archive", archive, file.toString());

        assertThat(run.err()).contains("first.jsonl 100% [", "1 records, ");
    }
}
