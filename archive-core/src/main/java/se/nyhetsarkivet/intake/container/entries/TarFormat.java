package se.nyhetsarkivet.intake.container.entries;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import se.nyhetsarkivet.intake.container.ContainerReader;
import se.nyhetsarkivet.intake.container.limit.ContainerLimits;
import se.nyhetsarkivet.intake.container.limit.Nested;
import se.nyhetsarkivet.intake.container.stream.PositionedInputStream;
import se.nyhetsarkivet.intake.source.Beginning;
import se.nyhetsarkivet.intake.source.DocumentFormat;
import se.nyhetsarkivet.intake.source.DocumentOpener;
import se.nyhetsarkivet.intake.source.NewsReader;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.SourceDocument;

/** A tar file, in any of its dialects. */
public final class TarFormat implements DocumentFormat {

    private static final int BLOCK_BYTES = 512;
    private static final int CHECK_SUM = 148;
    private static final int CHECK_SUM_END = 156;
    private static final int MAGIC = 257;

    private final DocumentOpener opener;
    private final ContainerLimits limits;

    /**
     * Reads entries through an opener.
     *
     * @param opener opens the entries
     * @param limits how much may be unpacked
     */
    public TarFormat(DocumentOpener opener, ContainerLimits limits) {
        this.opener = opener;
        this.limits = limits;
    }

    @Override
    public String label() {
        return "tar";
    }

    @Override
    public boolean recognises(Beginning beginning) {
        byte[] bytes = beginning.bytes();
        return bytes.length >= BLOCK_BYTES
                && (isHeader(bytes) || new String(bytes, MAGIC, 5, StandardCharsets.ISO_8859_1).equals("ustar"));
    }

    /** Whether a block begins with a name and has the sum of its bytes in it, in octal digits. */
    static boolean isHeader(byte[] block) {
        if (block[0] == 0) {
            return false;
        }
        long written = 0;
        long sum = 0;
        for (int i = 0; i < BLOCK_BYTES; i++) {
            boolean inCheckSum = i >= CHECK_SUM && i < CHECK_SUM_END;
            sum += inCheckSum ? ' ' : block[i] & 0xff;
            if (inCheckSum && block[i] >= '0' && block[i] <= '7') {
                written = written * 8 + block[i] - '0';
            }
        }
        return written == sum;
    }

    @Override
    public NewsReader open(SourceDocument document, ReadOptions options) throws IOException {
        Nested nested = Nested.in(document, limits);
        TarEntries entries = new TarEntries(new PositionedInputStream(nested.open()));
        return new ContainerReader(new EntryParts(entries, document, nested), opener, options);
    }
}
