package se.nyhetsarkivet.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library as another module uses it: it works, and what is not exported stays hidden. Needs the jar, which {@code verify} makes. */
@Tag("slow")
class ModulePathTest {

    private static final Path CORE = Path.of("..", "archive-core", "target");

    private static final String MODULE = """
            module reader {
                requires se.nyhetsarkivet.core;
            }
            """;

    private static final String PROGRAM = """
            package reader;

            import java.nio.file.Path;
            import java.util.List;
            import se.nyhetsarkivet.archive.NewsArchive;
            import se.nyhetsarkivet.item.NewsItem;
            import se.nyhetsarkivet.item.PartialDate;
            import se.nyhetsarkivet.query.SearchRequest;
            // further imports
            public class Main {
                public static void main(String[] arguments) {
                    try (NewsArchive archive = NewsArchive.at(Path.of(arguments[0])).open()) {
                        archive.add(List.of(NewsItem.builder("Båten är i hamn", PartialDate.parse("2018-04-23")).build()));
                        System.out.println(archive.search(SearchRequest.of("båtens")).total() + " found");
                        System.out.println(archive.verify().isSound() ? "sound" : "damaged");
                        System.out.println(NewsArchive.class.getModule().getName());
                    }
                }
            }
            """;

    @TempDir
    private Path directory;

    @BeforeEach
    void onlyWithTheJar() {
        assumeTrue(Files.exists(CORE.resolve("module-path.txt")), "the jar of archive-core is here");
    }

    @Test
    void aModuleOfTwoLinesUsesTheLibrary() throws IOException, InterruptedException {
        assertThat(compile("")).isEmpty();
        String said = run(
                "java",
                "--enable-native-access=ALL-UNNAMED",
                "--module-path",
                modulePath() + File.pathSeparator + directory.resolve("classes"),
                "--module",
                "reader/reader.Main",
                directory.resolve("archive").toString());
        assertThat(said).contains("1 found", "sound", "se.nyhetsarkivet.core");
    }

    @Test
    void whatIsNotExportedIsHidden() throws IOException, InterruptedException {
        assertThat(compile("import se.nyhetsarkivet.index.ArchiveIndex;")).contains("se.nyhetsarkivet.index");
    }

    private String compile(String importLine) throws IOException, InterruptedException {
        Path sources = Files.createDirectories(directory.resolve("sources"));
        Path module = Files.writeString(sources.resolve("module-info.java"), MODULE);
        Path program =
                Files.writeString(sources.resolve("Main.java"), PROGRAM.replace("// further imports", importLine));
        return run(
                "javac",
                "-encoding",
                "UTF-8",
                "-d",
                directory.resolve("classes").toString(),
                "--module-path",
                modulePath(),
                module.toString(),
                program.toString());
    }

    private static String modulePath() throws IOException {
        try (Stream<Path> files = Files.list(CORE)) {
            Path jar = files.filter(file ->
                            file.getFileName().toString().matches("archive-core-[0-9].*(?<!sources|javadoc)\\.jar"))
                    .findFirst()
                    .orElseThrow();
            return jar
                    + File.pathSeparator
                    + Files.readString(CORE.resolve("module-path.txt")).strip();
        }
    }

    private String run(String tool, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", tool).toString());
        command.addAll(List.of(arguments));
        Path said = directory.resolve(tool + ".txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("%s ends", tool).isTrue();
        return Files.readString(said);
    }
}
