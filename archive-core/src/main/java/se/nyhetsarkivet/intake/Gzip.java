package se.nyhetsarkivet.intake;

import java.util.zip.GZIPInputStream;
import se.nyhetsarkivet.intake.source.Beginning;
import se.nyhetsarkivet.intake.source.SourceDocument;

/** Takes the gzip wrapping off a document. */
final class Gzip {

    private static final int FIRST = 0x1f;
    private static final int SECOND = 0x8b;
    private static final int BUFFER_BYTES = 64 * 1024;

    private Gzip() {}

    static boolean wraps(Beginning beginning) {
        return beginning.startsWith(FIRST, SECOND);
    }

    static SourceDocument unpacked(SourceDocument document) {
        return document.withContent(() -> new GZIPInputStream(document.content().open(), BUFFER_BYTES));
    }
}
