package se.nyhetsarkivet.intake.markup.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.nyhetsarkivet.intake.encoding.TextEncoding;
import se.nyhetsarkivet.intake.markup.xml.mending.Characters;
import se.nyhetsarkivet.intake.markup.xml.mending.Prologue;

/**
 * Decodes XML: as a byte order mark says, else as its declaration says, else as the archivist says, else as UTF-8. A
 * declaration that the bytes belie is skipped, also if Swedish words show that they are of a Macintosh or of DOS.
 */
final class XmlEncoding {

    private static final int HEAD = 64 * 1024;
    private static final int LONGEST_CHARACTER = 4;
    private static final Pattern DECLARATION =
            Pattern.compile("^[^<]{0,100}<\\?xml\\s[^>]{0,200}?encoding\\s*=\\s*[\"']\\s*([A-Za-z0-9._:-]+)\\s*[\"']");

    private XmlEncoding() {}

    /**
     * A document as text.
     *
     * @param text the text
     * @param otherwise the encoding, if it is another than the document declares
     */
    record Decoded(Reader text, Optional<Charset> otherwise) {}

    static Decoded decode(InputStream bytes, Optional<Charset> known) throws IOException {
        byte[] head = new byte[HEAD];
        int length = 0;
        InputStream rest = bytes;
        try {
            for (int count = 0; count >= 0 && length < HEAD; count = bytes.read(head, length, HEAD - length)) {
                length += count;
            }
        } catch (IOException unreadable) {
            rest = new Failing(unreadable);
        }
        byte[] seen = Arrays.copyOf(head, length);
        InputStream all = new SequenceInputStream(new ByteArrayInputStream(seen), rest);
        Charset charset = charset(seen, known);
        Charset believed = known.equals(Optional.of(charset)) ? charset : TextEncoding.believed(seen, charset);
        return new Decoded(
                believed.equals(StandardCharsets.UTF_8) ? new LenientUtf8(all) : new InputStreamReader(all, believed),
                Optional.of(believed).filter(other -> !other.equals(charset)));
    }

    private static Charset charset(byte[] head, Optional<Charset> known) {
        Optional<Charset> wide = wide(head);
        if (wide.isPresent()) {
            return wide.get();
        }
        String start = new String(head, 0, Math.min(head.length, Characters.MAX_AHEAD), StandardCharsets.ISO_8859_1);
        String beginning = start.substring(Prologue.length(start));
        Matcher declaration = DECLARATION.matcher(beginning);
        Charset charset = (declaration.find() ? charset(declaration.group(1)) : known).orElse(StandardCharsets.UTF_8);
        // What could be read so far as single bytes is no UTF-16, and what is good UTF-8 is hardly anything else.
        boolean belied = charset.name().startsWith("UTF-") || isUtf8(head);
        return belied ? StandardCharsets.UTF_8 : charset;
    }

    private static Optional<Charset> charset(String name) {
        try {
            Charset charset = Charset.forName(name.toUpperCase(Locale.ROOT));
            // Who declares Latin 1 often means what Windows made of it.
            boolean latin = charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
            return Optional.of(latin ? Charset.forName("windows-1252") : charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    /** UTF-16 and UTF-32, with a byte order mark or seen from the zeros of a first {@code <}. */
    private static Optional<Charset> wide(byte[] head) {
        int first = 0;
        for (int i = 0; i < LONGEST_CHARACTER; i++) {
            first = first << 8 | (i < head.length ? head[i] & 0xff : 0x20);
        }
        return switch (first) {
            case 0x0000feff, 0xfffe0000, 0x0000003c, 0x3c000000 ->
                Optional.of(Charset.forName(first >>> 24 == 0 ? "UTF-32BE" : "UTF-32LE"));
            default ->
                switch (first >>> 16) {
                    case 0xfeff, 0x003c -> Optional.of(StandardCharsets.UTF_16BE);
                    case 0xfffe, 0x3c00 -> Optional.of(StandardCharsets.UTF_16LE);
                    default -> Optional.empty();
                };
        };
    }

    private static boolean isUtf8(byte[] head) {
        // The last character may be cut.
        int length = head.length < HEAD ? head.length : HEAD - LONGEST_CHARACTER;
        while (length > 0 && length < head.length && (head[length] & 0xc0) == 0x80) {
            length--;
        }
        boolean plain = true;
        for (int i = 0; i < length; i++) {
            plain &= head[i] >= 0;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(head, 0, length));
            return !plain;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    /** Fails as the document did. */
    private static final class Failing extends InputStream {
        private final IOException failure;

        Failing(IOException failure) {
            this.failure = failure;
        }

        @Override
        public int read() throws IOException {
            throw failure;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            throw failure;
        }
    }
}
