package se.nyhetsarkivet.intake.container.warc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import se.nyhetsarkivet.intake.container.ContainerReader;
import se.nyhetsarkivet.intake.container.Damage;
import se.nyhetsarkivet.intake.container.compression.Compression;
import se.nyhetsarkivet.intake.container.compression.GzipMember;
import se.nyhetsarkivet.intake.container.compression.ZstdFrames;
import se.nyhetsarkivet.intake.container.limit.ContainerLimits;
import se.nyhetsarkivet.intake.container.limit.Nested;
import se.nyhetsarkivet.intake.container.stream.PositionedInputStream;
import se.nyhetsarkivet.intake.source.Beginning;
import se.nyhetsarkivet.intake.source.DocumentFormat;
import se.nyhetsarkivet.intake.source.DocumentOpener;
import se.nyhetsarkivet.intake.source.NewsReader;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.SourceDocument;

/**
 * A web archive: WARC (ISO 28500) or its forerunner ARC, plain or with each record in a gzip member
 * or a frame of Zstandard. What a page says is known
 * to have been so when the page was fetched.
 */
public final class WarcFormat implements DocumentFormat {

    private static final int LONGEST_MAGIC = 11;

    private final DocumentOpener opener;
    private final ContainerLimits limits;

    /**
     * Reads what was fetched through an opener.
     *
     * @param opener opens the documents
     * @param limits how much may be unpacked
     */
    public WarcFormat(DocumentOpener opener, ContainerLimits limits) {
        this.opener = opener;
        this.limits = limits;
    }

    @Override
    public String label() {
        return "warc";
    }

    @Override
    public boolean recognises(Beginning beginning) {
        byte[] bytes = beginning.bytes();
        return begins(
                Compression.isGzip(beginning)
                        ? unpacked(bytes, GzipMember::new)
                        : ZstdFrames.begin(beginning) ? unpacked(bytes, ZstdFrames::of) : bytes);
    }

    private static boolean begins(byte[] bytes) {
        String text = new String(bytes, 0, Math.min(LONGEST_MAGIC, bytes.length), StandardCharsets.ISO_8859_1);
        return text.startsWith("WARC/0.") || text.startsWith("WARC/1.") || text.startsWith("filedesc://");
    }

    private static byte[] unpacked(byte[] packed, Compression.Unpacking unpacking) {
        PositionedInputStream source = new PositionedInputStream(new ByteArrayInputStream(packed), packed.length);
        try (InputStream unpacked = Damage.classify(source, () -> unpacking.of(source))) {
            return unpacked.readNBytes(LONGEST_MAGIC);
        } catch (IOException damaged) {
            return new byte[0];
        }
    }

    @Override
    public NewsReader open(SourceDocument document, ReadOptions options) throws IOException {
        Nested nested = Nested.in(document, limits);
        Beginning beginning = Beginning.of(document);
        SourceDocument.Content content = ZstdFrames.begin(beginning)
                ? () -> Compression.open(nested, ZstdFrames::ofRecords, nested.budget())
                : nested;
        WarcFile file = new WarcFile(content, Compression.isGzip(beginning), nested.budget());
        return new ContainerReader(new WarcParts(file, document, nested), opener, options);
    }
}
