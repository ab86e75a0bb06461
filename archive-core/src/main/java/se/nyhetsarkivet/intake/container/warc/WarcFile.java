package se.nyhetsarkivet.intake.container.warc;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import se.nyhetsarkivet.intake.container.Damage;
import se.nyhetsarkivet.intake.container.compression.GzipMember;
import se.nyhetsarkivet.intake.container.limit.Budget;
import se.nyhetsarkivet.intake.container.limit.ExpansionLimitStream;
import se.nyhetsarkivet.intake.container.stream.BoundedInputStream;
import se.nyhetsarkivet.intake.container.stream.PositionedInputStream;
import se.nyhetsarkivet.intake.source.SourceDocument;

/**
 * The bytes of a WARC or ARC file, plain or with each record in a gzip member, cut into headers and blocks. After damage the
 * next place can be sought where a record begins.
 */
final class WarcFile implements Closeable {

    private static final int MEMBER_BUFFER_BYTES = 16 * 1024;
    private static final int LINE_BYTES = 64 * 1024;
    private static final int HEADER_LINES = 1000;
    private static final int LOOK_AHEAD_BYTES = 8 * 1024;

    private final SourceDocument.Content content;
    private final boolean gzip;
    private final Budget budget;
    private PositionedInputStream source;
    private Optional<RecordMembers> member = Optional.empty();
    private PositionedInputStream text;
    private long start;
    private long textStart;

    WarcFile(SourceDocument.Content content, boolean gzip, Budget budget) throws IOException {
        this.content = content;
        this.gzip = gzip;
        this.budget = budget;
        this.source = new PositionedInputStream(content.open());
        this.text = source;
    }

    /**
     * Where the current record begins, or the gzip member that it stands in; of a later record in a member, also where it begins in
     * what is unpacked.
     */
    String place() {
        return "byte " + start + (gzip && textStart > 0 ? ", unpacked byte " + textStart : "");
    }

    /** The unpacked bytes, of which the next ones are the current record's block. */
    PositionedInputStream text() {
        return text;
    }

    /** The bytes of the file itself. */
    PositionedInputStream source() {
        return source;
    }

    /** The header of the next record, or empty at the end. */
    Optional<RecordHeader> next() throws IOException {
        if (!findText()) {
            return Optional.empty();
        }
        String first = line();
        if (!first.startsWith("WARC/")) {
            return Optional.of(RecordHeader.ofArc(first));
        }
        List<String> lines = new ArrayList<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            lines.add(line);
            if (lines.size() > HEADER_LINES) {
                throw new ZipException("the header of the record has more than " + HEADER_LINES + " lines");
            }
        }
        return Optional.of(RecordHeader.ofWarc(lines));
    }

    /** Goes to the first line that is not empty, which may stand in one of the next gzip members. */
    private boolean findText() throws IOException {
        while (true) {
            if (!gzip) {
                skipLineEnds();
                start = source.position();
                return source.peek() >= 0;
            }
            if (member.isPresent()) {
                skipLineEnds();
                textStart = text.position();
                if (text.peek() >= 0) {
                    return true;
                }
                member.get().close();
                member = Optional.empty();
            }
            while (source.peek() == 0) {
                source.skipNBytes(1);
            }
            start = source.position();
            textStart = 0;
            if (source.peek() < 0) {
                return false;
            }
            beginMember();
        }
    }

    private void beginMember() throws IOException {
        RecordMembers begun = new RecordMembers(source);
        member = Optional.of(begun);
        long from = start;
        text = new PositionedInputStream(
                new ExpansionLimitStream(begun, () -> source.position() - from, budget), MEMBER_BUFFER_BYTES);
    }

    private void skipLineEnds() throws IOException {
        for (int next = text.peek(); next == '\r' || next == '\n'; next = text.peek()) {
            text.skipNBytes(1);
        }
    }

    private String line() throws IOException {
        byte[] line = new byte[256];
        int length = 0;
        for (int next = text.read(); next != '\n'; next = text.read()) {
            if (next < 0) {
                throw new EOFException("the file ends in the middle of a record's header");
            }
            if (length == LINE_BYTES) {
                throw new ZipException("a line of the record's header is longer than 64 KiB");
            }
            if (length == line.length) {
                line = Arrays.copyOf(line, length * 2);
            }
            line[length++] = (byte) next;
        }
        return RecordHeader.line(line, length > 0 && line[length - 1] == '\r' ? length - 1 : length);
    }

    /** Goes to the next place after the current record's beginning where one begins, as far as can be seen. */
    boolean seek() throws IOException {
        if (!gzip) {
            return goTo(start + 1, this::seekLine);
        }
        long textFrom = textStart + 1;
        // If the member can be unpacked to its end, it is not the packing that is damaged but a record in it.
        boolean inMember = goTo(start, () -> {
            beginMember();
            text.skipNBytes(textFrom);
            seekLine();
            return true;
        });
        return inMember || goTo(start + 1, this::seekMember);
    }

    /** Opens the file anew at a place and seeks from there; what hinders that has been told already. */
    private boolean goTo(long place, Damage.Reading<Boolean> seeking) throws IOException {
        close();
        source = new PositionedInputStream(content.open());
        text = source;
        try {
            return Damage.classify(source, () -> {
                source.skipNBytes(place);
                return seeking.read();
            });
        } catch (EOFException | ZipException nothingFollows) {
            return false;
        }
    }

    private boolean seekMember() throws IOException {
        for (int next = source.peek(); next >= 0; next = source.peek()) {
            if (next == GzipMember.MAGIC_1 && RecordMembers.beginsRecord(source)) {
                return true;
            }
            source.skipNBytes(1);
        }
        return false;
    }

    private boolean seekLine() throws IOException {
        for (int next = text.read(); next >= 0; next = text.read()) {
            if (next == '\n') {
                byte[] ahead = text.peek(LOOK_AHEAD_BYTES);
                if (RecordHeader.begins(RecordMembers.firstLine(ahead, ahead.length))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a record begins here. */
    boolean isAtRecord() throws IOException {
        byte[] ahead = text.peek(LOOK_AHEAD_BYTES);
        return RecordHeader.begins(RecordMembers.firstLine(ahead, ahead.length));
    }

    /** The bytes of a block; the record is passed when they have been read. */
    InputStream block(long length) {
        return new BoundedInputStream(text, length);
    }

    @Override
    public void close() throws IOException {
        if (member.isPresent()) {
            member.get().close();
            member = Optional.empty();
        }
        source.close();
    }
}
