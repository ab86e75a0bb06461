package se.nyhetsarkivet.intake.container.entries;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import se.nyhetsarkivet.intake.container.Damage;
import se.nyhetsarkivet.intake.container.Spool;
import se.nyhetsarkivet.intake.container.stream.PositionedInputStream;
import se.nyhetsarkivet.intake.container.warc.WebArchivePackage;

/** The entries of a ZIP file from its beginning, for one that is cut off, damaged at its end, or very large. */
final class StreamedZipEntries implements Entries {

    private final PositionedInputStream source;
    private final Spool spool;
    private final ZipArchiveInputStream zip;
    private final WebArchivePackage webArchive = new WebArchivePackage(List.of());
    private boolean begun;

    StreamedZipEntries(PositionedInputStream source, Spool spool) {
        this.source = source;
        this.spool = spool;
        this.zip = new ZipArchiveInputStream(source, "UTF-8", true, false, true);
    }

    @Override
    public Optional<Entry> next() throws IOException {
        ZipArchiveEntry entry = Damage.classify(source, zip::getNextEntry);
        if (entry == null && !begun) {
            throw new EOFException("there is no whole entry in it");
        }
        begun = true;
        while (entry != null && isAside(entry)) {
            entry = Damage.classify(source, zip::getNextEntry);
        }
        if (entry == null) {
            return Optional.empty();
        }
        String defect = ZipEntries.defect(entry);
        if (defect.isEmpty() && !zip.canReadEntryData(entry)) {
            defect = "the entry does not say how long it is, and the ZIP file has no whole central directory to tell";
        }
        return Optional.of(new Entry(
                ZipEntries.name(entry),
                entry.isDirectory(),
                defect,
                () -> Math.max(1, zip.getCompressedCount()),
                this::bytes));
    }

    private boolean isAside(ZipArchiveEntry entry) {
        String path = ZipEntries.name(entry).path();
        webArchive.see(path);
        return webArchive.isAside(path);
    }

    private InputStream bytes() {
        return new FilterInputStream(Damage.classifying(source, zip)) {
            @Override
            public void close() {}
        };
    }

    @Override
    public boolean goesOnAfterDamage() {
        return false;
    }

    @Override
    public void close() throws IOException {
        try (spool) {
            source.close();
        }
    }
}
