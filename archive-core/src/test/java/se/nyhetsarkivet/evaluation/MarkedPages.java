package se.nyhetsarkivet.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The pages on which the reading of pages is measured: those it was tuned on, and those that were only looked at in sum. */
final class MarkedPages {

    private MarkedPages() {}

    static List<MarkedPage> tunedOn() {
        return in("train");
    }

    static List<MarkedPage> heldOut() {
        return in("held-out");
    }

    private static List<MarkedPage> in(String folder) {
        try (Stream<Path> files = Files.list(Path.of(
                Objects.requireNonNull(MarkedPages.class.getResource("/se/nyhetsarkivet/intake/page/marked/" + folder))
                        .toURI()))) {
            return files.filter(file -> file.toString().endsWith(".page"))
                    .sorted()
                    .map(MarkedPages::read)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static MarkedPage read(Path file) {
        try {
            return MarkedPage.parse(file.getFileName().toString().replace(".page", ""), Files.readString(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
