package se.nyhetsarkivet.intake.encoding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.SourceDocument;

/**
 * The encoding of texts that do not declare one. It is found by reading the document once, from all of its bytes, so the
 * same bytes always have the same encoding.
 *
 * <p>A byte order mark decides. Otherwise the text is UTF-16 if every second byte is zero, UTF-8 if its bytes are, and else
 * Windows-1252 (which has all that ISO 8859-1 has), unless its Swedish letters are letters only in Mac Roman or in a code
 * page of DOS. A text that is UTF-8 but for a few damaged bytes is UTF-8 still.
 */
public final class TextEncoding {

    /** What stands in a decoded text for bytes that are no character; Unicode promises that no text has it. */
    public static final char UNREADABLE = '\ufdd0';

    private static final int BUFFER_BYTES = 64 * 1024;
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

    private TextEncoding() {}

    /**
     * Finds the encoding of a document; at most 64 KiB of it are held.
     *
     * @param document the document
     * @return its encoding
     * @throws IOException if the document cannot be read
     */
    public static Charset of(SourceDocument document) throws IOException {
        try (InputStream stream = document.content().open()) {
            return of(stream);
        }
    }

    /**
     * Opens a document as text, in the encoding that the archivist named or the document has, without a byte order mark.
     * Bytes that are no character become {@link #UNREADABLE}.
     *
     * @param document the document
     * @param options may name the encoding
     * @return the text, to be closed by the caller
     * @throws IOException if the document cannot be read
     */
    public static Reader open(SourceDocument document, ReadOptions options) throws IOException {
        Charset charset = options.encoding().isPresent() ? options.encoding().get() : of(document);
        PushbackInputStream stream = new PushbackInputStream(document.content().open(), 4);
        try {
            byte[] start = stream.readNBytes(4);
            Mark mark = Mark.of(start);
            int skipped = mark.charset().equals(charset) ? mark.length() : 0;
            stream.unread(start, skipped, start.length - skipped);
        } catch (IOException failure) {
            stream.close();
            throw failure;
        }
        return new BufferedReader(new InputStreamReader(
                stream,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)
                        .replaceWith(String.valueOf(UNREADABLE))));
    }

    /**
     * The encoding of bytes that are said to be in one, or in none: of those that say wrongly that they are UTF-8 or Latin 1, the one that
     * makes Swedish words of them.
     *
     * @param bytes a document, or its beginning
     * @param told the encoding that it declares
     * @return Mac Roman or a code page of DOS if the bytes are in one of these, otherwise the one that it declares
     */
    public static Charset believed(byte[] bytes, Charset told) {
        boolean mayBeWrong = told.equals(StandardCharsets.UTF_8) || told.equals(SingleByteEncoding.USUAL);
        if (!mayBeWrong) {
            return told;
        }
        ByteCounts counts = new ByteCounts();
        counts.add(bytes, bytes.length);
        counts.end();
        Charset found = counts.charset();
        return SingleByteEncoding.isUnusual(found) ? found : told;
    }

    private static Charset of(InputStream stream) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        int length = stream.readNBytes(buffer, 0, 4);
        Mark mark = Mark.of(java.util.Arrays.copyOf(buffer, length));
        if (mark.length() > 0) {
            return mark.charset();
        }
        ByteCounts counts = new ByteCounts();
        while (length > 0) {
            counts.add(buffer, length);
            length = stream.read(buffer);
        }
        counts.end();
        return counts.charset();
    }

    /** A byte order mark; UTF-8 of no length if there is none. */
    private record Mark(Charset charset, int length) {

        static Mark of(byte[] start) {
            int first = (at(start, 0) << 8) | at(start, 1);
            int second = (at(start, 2) << 8) | at(start, 3);
            if (start.length >= 4 && first == 0xfffe && second == 0) {
                return new Mark(UTF_32LE, 4);
            }
            if (start.length >= 4 && first == 0 && second == 0xfeff) {
                return new Mark(UTF_32BE, 4);
            }
            if (first == 0xfeff || first == 0xfffe) {
                return new Mark(first == 0xfeff ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE, 2);
            }
            return new Mark(StandardCharsets.UTF_8, first == 0xefbb && second >> 8 == 0xbf ? 3 : 0);
        }

        private static int at(byte[] start, int index) {
            return index < start.length ? start[index] & 0xff : 0;
        }
    }
}
