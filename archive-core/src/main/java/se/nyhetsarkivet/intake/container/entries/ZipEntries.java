package se.nyhetsarkivet.intake.container.entries;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import se.nyhetsarkivet.intake.container.Damage;
import se.nyhetsarkivet.intake.container.EntryName;
import se.nyhetsarkivet.intake.container.SavedPages;
import se.nyhetsarkivet.intake.container.Spool;
import se.nyhetsarkivet.intake.container.stream.CrcCheckedStream;
import se.nyhetsarkivet.intake.container.stream.PositionedInputStream;
import se.nyhetsarkivet.intake.container.warc.WebArchivePackage;
import se.nyhetsarkivet.intake.source.SourceDocument;

/** The entries of a ZIP file by its central directory, in the order in which they stand in the file. */
final class ZipEntries implements Entries {

    private final PositionedInputStream source;
    private final Spool spool;
    private final ZipFile zip;
    private final Iterator<ZipArchiveEntry> entries;
    private final SavedPages savedPages;
    private final WebArchivePackage webArchive;
    private final Set<ZipArchiveEntry> overlapping;

    private ZipEntries(PositionedInputStream source, Spool spool, ZipFile zip) {
        this.source = source;
        this.spool = spool;
        this.zip = zip;
        List<ZipArchiveEntry> all = new ArrayList<>(Collections.list(zip.getEntriesInPhysicalOrder()));
        this.entries = all.iterator();
        List<String> paths =
                all.stream().map(ZipEntries::name).map(EntryName::path).toList();
        this.savedPages = new SavedPages(paths);
        this.webArchive = new WebArchivePackage(paths);
        this.overlapping = overlapping(all);
    }

    /**
     * The entries whose packed bytes are also those of another one. No program that packs makes such a file; it is made to have
     * the same few bytes unpacked thousands of times.
     */
    private static Set<ZipArchiveEntry> overlapping(List<ZipArchiveEntry> all) {
        List<ZipArchiveEntry> byPlace = all.stream()
                .filter(entry -> entry.getCompressedSize() > 0)
                .sorted(Comparator.comparingLong(ZipArchiveEntry::getDataOffset))
                .toList();
        Set<ZipArchiveEntry> overlapping = Collections.newSetFromMap(new IdentityHashMap<>());
        Optional<ZipArchiveEntry> farthest = Optional.empty();
        for (ZipArchiveEntry entry : byPlace) {
            if (farthest.isPresent() && entry.getDataOffset() < end(farthest.get())) {
                overlapping.add(farthest.get());
                overlapping.add(entry);
            }
            if (farthest.isEmpty() || end(entry) > end(farthest.get())) {
                farthest = Optional.of(entry);
            }
        }
        return overlapping;
    }

    private static long end(ZipArchiveEntry entry) {
        return entry.getDataOffset() + entry.getCompressedSize();
    }

    /** By the central directory if it is whole, and else from the beginning up to where the file is damaged. */
    static Entries open(SourceDocument.Content document) throws IOException {
        PositionedInputStream source = new PositionedInputStream(document.open());
        Spool spool = Damage.classify(source, () -> Spool.of(source));
        boolean opened = false;
        try {
            Entries entries = CentralDirectory.isReadable(spool)
                    ? byCentralDirectory(source, spool)
                    : new StreamedZipEntries(new PositionedInputStream(spool.open()), spool);
            opened = true;
            return entries;
        } finally {
            source.close();
            if (!opened) {
                spool.close();
            }
        }
    }

    private static Entries byCentralDirectory(PositionedInputStream source, Spool spool) throws IOException {
        try {
            ZipFile zip = Damage.classify(
                    source,
                    () -> ZipFile.builder()
                            .setSeekableByteChannel(spool.channel())
                            .setUseUnicodeExtraFields(true)
                            .get());
            return new ZipEntries(source, spool, zip);
        } catch (EOFException | ZipException damaged) {
            return new StreamedZipEntries(new PositionedInputStream(spool.open()), spool);
        }
    }

    @Override
    public Optional<Entry> next() {
        while (entries.hasNext()) {
            ZipArchiveEntry entry = entries.next();
            EntryName name = name(entry);
            if (!savedPages.isCompanion(name.path()) && !webArchive.isAside(name.path())) {
                long packed = Math.max(1, entry.getCompressedSize());
                return Optional.of(
                        new Entry(name, entry.isDirectory(), defectHere(entry), () -> packed, () -> bytes(entry)));
            }
        }
        return Optional.empty();
    }

    private InputStream bytes(ZipArchiveEntry entry) throws IOException {
        InputStream bytes = Damage.classify(source, () -> zip.getInputStream(entry));
        return Damage.classifying(source, new FilterInputStream(new CrcCheckedStream(bytes, entry)) {});
    }

    static EntryName name(ZipArchiveEntry entry) {
        boolean told = entry.getGeneralPurposeBit().usesUTF8ForNames()
                || entry.getNameSource() == ZipArchiveEntry.NameSource.UNICODE_EXTRA_FIELD
                || entry.getRawName() == null;
        return told ? new EntryName(entry.getName()) : EntryName.of(entry.getRawName());
    }

    private String defectHere(ZipArchiveEntry entry) {
        return overlapping.contains(entry)
                ? "the entry shares its bytes with another entry; it is refused for safety"
                : defect(entry);
    }

    static String defect(ZipArchiveEntry entry) {
        if (entry.isUnixSymlink()) {
            return "the entry is a symbolic link; links are not followed, import what it points to";
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            return "the entry is encrypted; unpack it with its password and import what is in it";
        }
        ZipMethod method = ZipMethod.getMethodByCode(entry.getMethod());
        boolean known = method == ZipMethod.STORED
                || method == ZipMethod.DEFLATED
                || method == ZipMethod.ENHANCED_DEFLATED
                || method == ZipMethod.BZIP2;
        return known
                ? ""
                : "the entry is compressed in a way that cannot be read (method %d); pack it again with deflate"
                        .formatted(entry.getMethod());
    }

    @Override
    public boolean goesOnAfterDamage() {
        return true;
    }

    @Override
    public void close() throws IOException {
        try (spool) {
            zip.close();
        }
    }
}
