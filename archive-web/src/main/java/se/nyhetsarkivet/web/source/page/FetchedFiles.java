package se.nyhetsarkivet.web.source.page;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.netpreserve.jwarc.WarcWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.ReadOnlyArchiveException;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.archive.imports.ImportProgress;
import se.nyhetsarkivet.archive.imports.ImportSource;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.web.fetch.Fetched;
import se.nyhetsarkivet.web.source.setting.SourceProperties.Watched;

/**
 * What was fetched in one visit: the feed as it was sent, or pages in a WARC file that is imported as one batch; pages that state no date
 * are in one beside it for each date. A file lies on the disk until its import is complete, so that one that was interrupted is
 * continued with the same bytes. For one thread.
 */
public final class FetchedFiles implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FetchedFiles.class);
    private static final String DATED = "dated";
    private static final String PAGES = ".warc";
    private static final String FEED = ".feed";
    private static final String UNFINISHED = ".part";
    private static final String UNREADABLE = ".unreadable";

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
    public FetchedFiles(Path directory, Watched source, Instant now) {
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
    public void addPage(Fetched.Document page, String as, Optional<PartialDate> date) {
        try {
            Open open = files.get(date);
            if (open == null) {
                Files.createDirectories(directory);
                Path file = directory.resolve(
                        stem + "-" + date.map(PartialDate::iso).orElse(DATED).replace(':', '_') + PAGES + UNFINISHED);
                open = new Open(file, new WarcWriter(file));
                files.put(date, open);
            }
            open.writer().write(PageRecord.of(page, as));
        } catch (IOException failure) {
            throw notWritten(failure);
        }
    }

    /**
     * Adds a feed.
     *
     * @param feed what was fetched
     */
    public void addFeed(Fetched.Document feed) {
        try {
            Files.createDirectories(directory);
            Path file = directory.resolve(stem + FEED + UNFINISHED);
            Files.write(file, feed.body().bytes());
            complete(file);
        } catch (IOException failure) {
            throw notWritten(failure);
        }
    }

    /** Gives a file its name once all of it is on the disk. */
    private static void complete(Path unfinished) throws IOException {
        try (FileChannel file = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            file.force(true);
        }
        String name = String.valueOf(unfinished.getFileName());
        Files.move(
                unfinished,
                unfinished.resolveSibling(name.substring(0, name.length() - UNFINISHED.length())),
                StandardCopyOption.ATOMIC_MOVE);
    }

    private ArchiveException notWritten(IOException failure) {
        return new ArchiveException(
                "What was fetched cannot be written to " + directory + " (" + failure.getMessage()
                        + "); check that there is room and that it belongs to this program.",
                failure);
    }

    /**
     * Imports what was added, and what an earlier visit left behind. What was left behind and cannot be imported is set aside, so that it
     * keeps nothing back.
     *
     * @param archive the archive
     * @param stopping whether the program ends, and with it what is being imported
     * @throws ArchiveException if the archive takes nothing now, or what was added cannot be imported
     */
    public void importInto(NewsArchive archive, BooleanSupplier stopping) {
        try {
            finish();
            for (Path file : waiting()) {
                importInto(archive, file, stopping);
            }
        } catch (IOException failure) {
            throw notWritten(failure);
        }
    }

    private void importInto(NewsArchive archive, Path file, BooleanSupplier stopping) throws IOException {
        String name = String.valueOf(file.getFileName());
        ImportSource fetched = ImportSource.file(file).named(source.name()).withOptions(options(name));
        try {
            archive.importFrom(fetched, ImportProgress.NONE, source.actor());
            Files.delete(file);
        } catch (ReadOnlyArchiveException postponed) {
            throw postponed;
        } catch (ArchiveException failure) {
            if (name.startsWith(stem) || stopping.getAsBoolean()) {
                throw failure;
            }
            Path aside = file.resolveSibling(name + UNREADABLE);
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            LOG.warn(
                    "What an earlier visit to {} fetched cannot be imported and lies in {} now: {}",
                    source.name(),
                    aside,
                    failure.getMessage());
        }
    }

    private void finish() throws IOException {
        for (Open open : List.copyOf(files.values())) {
            open.writer().close();
            complete(open.file());
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
                } else if (name.endsWith(PAGES) || name.endsWith(FEED)) {
                    found.add(child);
                }
            }
        }
        return found;
    }

    private ReadOptions options(String name) {
        ReadOptions options = ReadOptions.NONE.withPublisher(source.publisher());
        if (name.endsWith(FEED)) {
            return options;
        }
        String date = name.substring(name.indexOf('-') + 1, name.length() - PAGES.length())
                .replace('_', ':');
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
