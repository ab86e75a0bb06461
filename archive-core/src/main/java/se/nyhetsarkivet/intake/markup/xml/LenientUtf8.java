package se.nyhetsarkivet.intake.markup.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** UTF-8 in which an invalid byte is taken as Windows-1252, which is what such bytes mostly are. For one thread. */
public final class LenientUtf8 extends Reader {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int BUFFER = 8 * 1024;

    private final InputStream source;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private final CharBuffer characters = CharBuffer.allocate(BUFFER).flip();
    private boolean ended;

    /**
     * Decodes bytes.
     *
     * @param source the bytes, closed with this
     */
    public LenientUtf8(InputStream source) {
        this.source = source;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (!characters.hasRemaining()) {
            if (ended && !bytes.hasRemaining()) {
                return -1;
            }
            decode();
        }
        int count = Math.min(length, characters.remaining());
        characters.get(target, offset, count);
        return count;
    }

    private void decode() throws IOException {
        characters.clear();
        CoderResult result = decoder.decode(bytes, characters, ended);
        if (result.isError() && characters.hasRemaining()) {
            characters.append(new String(new byte[] {bytes.get()}, WINDOWS));
            decoder.reset();
        } else if (result.isUnderflow() && !ended && characters.position() == 0) {
            bytes.compact();
            try {
                int count = source.read(bytes.array(), bytes.position(), bytes.remaining());
                ended = count < 0;
                bytes.position(bytes.position() + Math.max(0, count));
            } finally {
                bytes.flip();
                characters.flip();
            }
            return;
        }
        characters.flip();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
