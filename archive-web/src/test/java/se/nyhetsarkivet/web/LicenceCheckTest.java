package se.nyhetsarkivet.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check of licences, as the build is configured, ends a build that a library with another licence, or with none, would come into. */
@Tag("slow")
class LicenceCheckTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String ARTIFACT = "<artifactId>license-maven-plugin</artifactId>";
    private static final String PLUGIN = "org.codehaus.mojo:license-maven-plugin:";

    @TempDir
    private Path directory;

    @Test
    void onlyAProgramWhoseLibrariesHaveAListedLicenceIsBuilt() throws IOException, InterruptedException {
        Path maven = ROOT.resolve("mvnw");
        assumeTrue(Files.isExecutable(maven), "mvnw can be run");
        String version = version();
        StringBuilder modules = new StringBuilder();
        for (String licence : new String[] {"Apache-2.0", "GPL-3.0-only", "none"}) {
            modules.append(library(licence)).append(program(licence, version));
        }
        pom(".", "all", "<packaging>pom</packaging><modules>" + modules + "</modules>");
        String said = run(
                maven.toString(),
                "-B",
                "-fae",
                "-f",
                directory.resolve("pom.xml").toString(),
                PLUGIN + version + ":add-third-party@third-party-licences");
        assertThat(said)
                .contains("License: 'GPL-3.0-only' used by 1 dependencies")
                .containsPattern("program-Apache-2.0 \\.+ .*SUCCESS")
                .containsPattern("program-GPL-3.0-only \\.+ .*FAILURE")
                .containsPattern("program-none \\.+ .*FAILURE");
    }

    private String library(String licence) throws IOException {
        String licences =
                licence.equals("none") ? "" : "<licenses><license><name>" + licence + "</name></license></licenses>";
        return pom("library-" + licence, "library-" + licence, "<packaging>pom</packaging>" + licences);
    }

    /** A program with the check of this one. */
    private String program(String licence, String version) throws IOException {
        String check = check().replace(ARTIFACT, ARTIFACT + "<version>" + version + "</version>");
        return pom(
                "program-" + licence,
                "program-" + licence,
                "<dependencies><dependency><groupId>org.example</groupId><artifactId>library-" + licence
                        + "</artifactId><version>1</version><type>pom</type></dependency></dependencies>"
                        + "<build><plugins>" + check + "</plugins></build>");
    }

    private String pom(String folder, String name, String rest) throws IOException {
        Path pom = Files.createDirectories(directory.resolve(folder)).resolve("pom.xml");
        Files.writeString(
                pom,
                "<project xmlns=\"http://maven.apache.org/POM/4.0.0\"><modelVersion>4.0.0</modelVersion>"
                        + "<groupId>org.example</groupId><artifactId>" + name + "</artifactId><version>1</version>"
                        + "<properties><project.build.sourceEncoding>UTF-8</project.build.sourceEncoding></properties>"
                        + rest + "</project>");
        return "<module>" + folder + "</module>";
    }

    private static String check() throws IOException {
        return pluginIn(ROOT.resolve("archive-web/pom.xml"));
    }

    private static String version() throws IOException {
        Matcher version = Pattern.compile("<version>(.*?)</version>").matcher(pluginIn(ROOT.resolve("pom.xml")));
        assertThat(version.find()).isTrue();
        return version.group(1);
    }

    private static String pluginIn(Path pom) throws IOException {
        Matcher plugins =
                Pattern.compile("<plugin>.*?</plugin>", Pattern.DOTALL).matcher(Files.readString(pom));
        return plugins.results()
                .map(plugin -> plugin.group())
                .filter(plugin -> plugin.contains(ARTIFACT))
                .findFirst()
                .orElseThrow();
    }

    private String run(String... command) throws IOException, InterruptedException {
        Path output = directory.resolve("output.txt");
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        process.waitFor();
        return Files.readString(output, StandardCharsets.UTF_8);
    }
}
