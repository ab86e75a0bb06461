package se.nyhetsarkivet.intake.container.compression;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import se.nyhetsarkivet.intake.container.Damage;
import se.nyhetsarkivet.intake.container.limit.Budget;
import se.nyhetsarkivet.intake.container.limit.ContainerLimits;
import se.nyhetsarkivet.intake.container.limit.ExpansionLimitStream;
import se.nyhetsarkivet.intake.container.limit.Nested;
import se.nyhetsarkivet.intake.container.stream.PositionedInputStream;
import se.nyhetsarkivet.intake.source.Beginning;
import se.nyhetsarkivet.intake.source.SourceDocument;

/** Takes the wrapping of gzip, bzip2 or Zstandard off a document. Safe for use by many threads. */
public final class Compression {

    private final ContainerLimits limits;

    /**
     * Unpacks no more than some limits allow.
     *
     * @param limits the limits
     */
    public Compression(ContainerLimits limits) {
        this.limits = limits;
    }

    /**
     * Checks whether a document is wrapped.
     *
     * @param beginning its first bytes
     * @return true if it is
     */
    public boolean wraps(Beginning beginning) {
        return isGzip(beginning) || isBzip2(beginning) || ZstdFrames.begin(beginning);
    }

    public static boolean isGzip(Beginning beginning) {
        return beginning.startsWith(GzipMember.MAGIC_1, GzipMember.MAGIC_2);
    }

    private static boolean isBzip2(Beginning beginning) {
        byte[] bytes = beginning.bytes();
        return beginning.startsWith('B', 'Z', 'h')
                && bytes.length > 4
                && bytes[3] >= '1'
                && bytes[3] <= '9'
                && (bytes[4] == 0x31 || bytes[4] == 0x17);
    }

    /**
     * The document without its wrapping.
     *
     * @param document the wrapped document
     * @param beginning its first bytes
     * @return the document, whose reading ends with a {@link java.util.zip.ZipException} if it expands beyond the limits
     * @throws IOException if it stands too deep in other documents
     */
    public SourceDocument unpacked(SourceDocument document, Beginning beginning) throws IOException {
        Nested nested = Nested.in(document, limits);
        Unpacking unpacking = isGzip(beginning)
                ? GzipMembers::new
                : ZstdFrames.begin(beginning)
                        ? ZstdFrames::of
                        : source -> Damage.classifying(source, new BZip2CompressorInputStream(source, true));
        SourceDocument.Content packed = nested;
        return document.withContent(nested.with(() -> open(packed, unpacking, nested.budget())));
    }

    /** Unpacks bytes. */
    @FunctionalInterface
    public interface Unpacking {
        InputStream of(PositionedInputStream packed) throws IOException;
    }

    /** The unpacked bytes of a document, limited by the number of its packed bytes and by a budget. */
    public static InputStream open(SourceDocument.Content packed, Unpacking unpacking, Budget budget)
            throws IOException {
        PositionedInputStream source = new PositionedInputStream(packed.open());
        boolean opened = false;
        try {
            InputStream unpacked = Damage.classify(source, () -> unpacking.of(source));
            opened = true;
            return new ExpansionLimitStream(unpacked, source::position, budget);
        } finally {
            if (!opened) {
                source.close();
            }
        }
    }
}
