package se.nyhetsarkivet.intake.container.entries;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import se.nyhetsarkivet.intake.container.ContainerReader;
import se.nyhetsarkivet.intake.container.EntryName;
import se.nyhetsarkivet.intake.container.limit.ContainerLimits;
import se.nyhetsarkivet.intake.container.limit.Nested;
import se.nyhetsarkivet.intake.source.Beginning;
import se.nyhetsarkivet.intake.source.DocumentFormat;
import se.nyhetsarkivet.intake.source.DocumentOpener;
import se.nyhetsarkivet.intake.source.NewsReader;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.SourceDocument;

/** A ZIP file of documents; not an office document or a book, which are ZIP files only inside. */
public final class ZipFormat implements DocumentFormat {

    private static final int NAME = 30;
    private static final int NAME_LENGTH = 26;

    private final DocumentOpener opener;
    private final ContainerLimits limits;

    /**
     * Reads entries through an opener.
     *
     * @param opener opens the entries
     * @param limits how much may be unpacked
     */
    public ZipFormat(DocumentOpener opener, ContainerLimits limits) {
        this.opener = opener;
        this.limits = limits;
    }

    @Override
    public String label() {
        return "zip";
    }

    @Override
    public boolean recognises(Beginning beginning) {
        boolean empty = beginning.startsWith('P', 'K', 5, 6);
        boolean split = beginning.startsWith('P', 'K', 7, 8, 'P', 'K', 3, 4);
        return empty || split || (beginning.startsWith('P', 'K', 3, 4) && !isOfficeDocument(beginning.bytes()));
    }

    private static boolean isOfficeDocument(byte[] bytes) {
        if (bytes.length < NAME) {
            return false;
        }
        int length = (bytes[NAME_LENGTH] & 0xff) | (bytes[NAME_LENGTH + 1] & 0xff) << 8;
        String first = EntryName.of(Arrays.copyOfRange(bytes, NAME, Math.min(NAME + length, bytes.length)))
                .path()
                .toLowerCase(Locale.ROOT);
        return first.equals("[content_types].xml") || first.equals("_rels/.rels") || first.equals("mimetype");
    }

    @Override
    public NewsReader open(SourceDocument document, ReadOptions options) throws IOException {
        Nested nested = Nested.in(document, limits);
        return new ContainerReader(new EntryParts(ZipEntries.open(nested), document, nested), opener, options);
    }
}
