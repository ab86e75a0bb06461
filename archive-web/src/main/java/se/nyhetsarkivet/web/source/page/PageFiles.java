package se.nyhetsarkivet.web.source.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.netpreserve.jwarc.WarcWriter;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.archive.imports.ImportProgress;
import se.nyhetsarkivet.archive.imports.ImportSource;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.web.fetch.Fetched;
import se.nyhetsarkivet.web.source.setting.SourceProperties.Watched;

/**
 * The pages of one visit, in a WARC file that is imported as one batch; pages that state no date are in one beside it for each
 * date. A file lies on the disk until its import is complete, so that one that was interrupted is continued with the same bytes. For one
 * thread.
 */
public final class PageFiles implements AutoCloseable {

    private static final String DATED = "dated";
    private static final String END = ".warc";
    private static final String UNFINISHED = ".part";

    private final Path directory;
    private final Watched source;
    private final String stem;
    private final Map<Optional<PartialDate>, Open> files = new LinkedHashMap<>();

    /**
     * Begins a visit.
     *
     * @param directory where the files of this source lie until they are imported
     * @param source the source
     * @param now the time
     */
    public PageFiles(Path directory, Watched source, Instant now) {
        this.directory = directory;
        this.source = source;
        this.stem = String.valueOf(now.toEpochMilli());
    }

    private record Open(Path file, WarcWriter writer) {}

    /**
     * Adds a page.
     *
     * @param page what was fetched
     * @param as the address that its item is to have
     * @param date the date of the page if it has none itself
     */
    public void add(Fetched.Document page, String as, Optional<PartialDate> date) {
        try {
            Open open = files.get(date);
            if (open == null) {
                Files.createDirectories(directory);
                Path file = directory.resolve(
                        stem + "-" + date.map(PartialDate::iso).orElse(DATED).replace(':', '_') + END + UNFINISHED);
                open = new Open(file, new WarcWriter(file));
                files.put(date, open);
            }
            open.writer().write(PageRecord.of(page, as));
        } catch (IOException failure) {
            throw notWritten(failure);
        }
    }

    private ArchiveException notWritten(IOException failure) {
        return new ArchiveException(
                "Fetched pages cannot be written to " + directory + " (" + failure.getMessage()
                        + "); check that there is room and that it belongs to this program.",
                failure);
    }

    /**
     * Imports what was added, and what an earlier visit left behind.
     *
     * @param archive the archive
     */
    public void importInto(NewsArchive archive) {
        try {
            finish();
            for (Path file : waiting()) {
                ReadOptions options = options(String.valueOf(file.getFileName()));
                ImportSource pages =
                        ImportSource.file(file).named(source.name()).withOptions(options);
                archive.importFrom(pages, ImportProgress.NONE, source.actor());
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw notWritten(failure);
        }
    }

    private void finish() throws IOException {
        for (Open open : List.copyOf(files.values())) {
            open.writer().close();
            String name = String.valueOf(open.file().getFileName());
            Files.move(
                    open.file(),
                    open.file().resolveSibling(name.substring(0, name.length() - UNFINISHED.length())),
                    StandardCopyOption.ATOMIC_MOVE);
        }
        files.clear();
    }

    private List<Path> waiting() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        List<Path> found = new ArrayList<>();
        try (Stream<Path> children = Files.list(directory)) {
            for (Path child : children.sorted().toList()) {
                String name = String.valueOf(child.getFileName());
                if (name.endsWith(UNFINISHED)) {
                    Files.delete(child);
                } else if (name.endsWith(END)) {
                    found.add(child);
                }
            }
        }
        return found;
    }

    private ReadOptions options(String name) {
        String date = name.substring(name.indexOf('-') + 1, name.length() - END.length())
                .replace('_', ':');
        ReadOptions options = ReadOptions.NONE.withPublisher(source.publisher());
        return date.equals(DATED) ? options : options.withDate(PartialDate.parse(date));
    }

    /** What was not imported by then is given up, and fetched again. */
    @Override
    public void close() {
        for (Open open : files.values()) {
            try {
                open.writer().close();
                Files.deleteIfExists(open.file());
            } catch (IOException failure) {
                throw notWritten(failure);
            }
        }
        files.clear();
    }
}
