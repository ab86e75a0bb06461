package se.nyhetsarkivet.web.source.drop;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.nyhetsarkivet.ArchiveException;

/**
 * What is in the drop folder: what waits to be imported, and what came of the latest files, as the reports beside them say.
 *
 * @param waiting the names of what waits, at most {@value #MOST}
 * @param latest the latest files that were dealt with, the last one first, at most {@value #MOST}
 */
public record DroppedFiles(List<String> waiting, List<Dealt> latest) {

    /** The most files that are listed. */
    public static final int MOST = 20;

    private static final int REPORT_BYTES = 4_096;
    private static final String BATCH = "batch: ";
    private static final int REASON_LINE = 2;

    /** Copies the lists. */
    public DroppedFiles {
        waiting = List.copyOf(waiting);
        latest = List.copyOf(latest);
    }

    /**
     * A file that was dealt with.
     *
     * @param name what it is called now
     * @param at when
     * @param batch its import; empty if it could not be imported
     * @param reason why it could not; empty if it was imported
     */
    public record Dealt(String name, Instant at, Optional<Long> batch, String reason) {}

    /**
     * Looks.
     *
     * @param folder the drop folder
     * @return what is in it
     * @throws ArchiveException if it cannot be read
     */
    public static DroppedFiles in(Path folder) {
        try {
            List<Report> reports = new ArrayList<>(reports(folder.resolve(DropFolder.DONE)));
            reports.addAll(reports(folder.resolve(DropFolder.FAILED)));
            List<Dealt> latest = reports.stream()
                    .sorted(Comparator.comparing(Report::at).reversed())
                    .limit(MOST)
                    .map(DroppedFiles::dealt)
                    .toList();
            try (Stream<Path> children = Files.list(folder)) {
                return new DroppedFiles(
                        children.filter(DropFolder::isDropped)
                                .map(each -> String.valueOf(each.getFileName()))
                                .sorted()
                                .limit(MOST)
                                .toList(),
                        latest);
            }
        } catch (IOException | UncheckedIOException failure) {
            throw new ArchiveException(
                    "The drop folder " + folder + " cannot be read (" + failure.getMessage()
                            + "); check that it is there and belongs to this program.",
                    failure);
        }
    }

    /** A report and when it was written. */
    private record Report(Path file, Instant at) {}

    private static List<Report> reports(Path place) throws IOException {
        try (Stream<Path> children = Files.list(place)) {
            return children.filter(each -> String.valueOf(each.getFileName()).endsWith(DropFolder.REPORT))
                    .flatMap(each -> written(each).stream().map(at -> new Report(each, at)))
                    .toList();
        }
    }

    /** Others may take files away at any time. */
    private static Optional<Instant> written(Path report) {
        try {
            return Optional.of(Files.getLastModifiedTime(report).toInstant());
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Dealt dealt(Report report) {
        String file = String.valueOf(report.file().getFileName());
        String name = file.substring(0, file.length() - DropFolder.REPORT.length());
        List<String> lines = beginning(report.file()).lines().toList();
        Optional<Long> batch = lines.stream()
                .filter(line -> line.matches(BATCH + "\\d{1,18}"))
                .map(line -> Long.parseLong(line.substring(BATCH.length())))
                .findFirst();
        String reason = batch.isPresent() || lines.size() <= REASON_LINE ? "" : lines.get(REASON_LINE);
        return new Dealt(name, report.at(), batch, reason);
    }

    private static String beginning(Path report) {
        try (InputStream bytes = Files.newInputStream(report)) {
            return new String(bytes.readNBytes(REPORT_BYTES), StandardCharsets.UTF_8);
        } catch (NoSuchFileException gone) {
            return "";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
