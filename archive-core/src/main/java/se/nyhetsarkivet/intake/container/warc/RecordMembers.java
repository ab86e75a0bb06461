package se.nyhetsarkivet.intake.container.warc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import se.nyhetsarkivet.intake.container.compression.GzipMember;
import se.nyhetsarkivet.intake.container.stream.ByteStream;
import se.nyhetsarkivet.intake.container.stream.PositionedInputStream;

/**
 * The unpacked bytes of a gzip member in a WARC file, and of those after it in which no record begins: some programs cut a
 * record into several members.
 */
final class RecordMembers extends ByteStream {

    private static final int LOOK_AHEAD_BYTES = 8 * 1024;
    private static final int FIRST_LINE_BYTES = 1024;

    private final PositionedInputStream source;
    private GzipMember member;
    private boolean ended;

    RecordMembers(PositionedInputStream source) throws IOException {
        super(source);
        this.source = source;
        this.member = new GzipMember(source);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        while (!ended && length > 0) {
            int read = member.read(bytes, offset, length);
            if (read > 0) {
                return read;
            }
            ended = firstLine(source).map(RecordMembers::beginsOrIsCutOff).orElse(true);
            if (!ended) {
                member.close();
                member = new GzipMember(source);
            }
        }
        return length == 0 ? 0 : -1;
    }

    /** Whether a record begins in the member that stands next in the source. */
    static boolean beginsRecord(PositionedInputStream source) throws IOException {
        return firstLine(source).filter(RecordHeader::begins).isPresent();
    }

    private static boolean beginsOrIsCutOff(String line) {
        return RecordHeader.begins(line) || (!line.isEmpty() && "WARC/".startsWith(line));
    }

    /** The first line in the member that stands next in the source, if one stands there that can be unpacked. */
    private static Optional<String> firstLine(PositionedInputStream source) throws IOException {
        byte[] packed = source.peek() == GzipMember.MAGIC_1 ? source.peek(LOOK_AHEAD_BYTES) : new byte[0];
        try (GzipMember candidate =
                new GzipMember(new PositionedInputStream(new ByteArrayInputStream(packed), LOOK_AHEAD_BYTES))) {
            byte[] unpacked = new byte[FIRST_LINE_BYTES];
            int read = candidate.read(unpacked);
            return read > 0 ? Optional.of(firstLine(unpacked, read)) : Optional.empty();
        } catch (IOException noMember) {
            return Optional.empty();
        }
    }

    static String firstLine(byte[] bytes, int length) {
        int end = 0;
        while (end < length && bytes[end] != '\n' && bytes[end] != '\r') {
            end++;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8);
    }

    /** Frees memory; the source stays open. */
    @Override
    public void close() {
        member.close();
    }
}
