package se.nyhetsarkivet.intake.lines;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.nyhetsarkivet.intake.draft.TextTails;
import se.nyhetsarkivet.intake.encoding.TextEncoding;
import se.nyhetsarkivet.intake.source.Beginning;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.SourceDocument;

/**
 * The lines of a press page that are not empty. The encoding is the one that the archivist named or the page has; a page that was
 * put together from several sources may have lines in UTF-8 and others in Windows-1252. For one thread.
 */
final class PageLines implements AutoCloseable {

    static final int MAX_CHARACTERS = 16 * 1024 * 1024;

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final Reader source;
    private final Optional<Charset> otherwise;
    private Optional<Line> peeked = Optional.empty();
    private long number;
    private boolean afterCarriageReturn;

    /**
     * @param source the page as text, or its bytes as characters
     * @param otherwise the encoding of lines that are not UTF-8, if the source gives bytes
     */
    private PageLines(Reader source, Optional<Charset> otherwise) {
        this.source = source;
        this.otherwise = otherwise;
    }

    static PageLines of(SourceDocument document, ReadOptions options) throws IOException {
        Charset found = options.encoding().isPresent() ? options.encoding().get() : TextEncoding.of(document);
        boolean mayBeMixed = found.equals(StandardCharsets.UTF_8)
                || (options.encoding().isEmpty() && !found.name().startsWith("UTF"));
        if (!mayBeMixed) {
            return new PageLines(TextEncoding.open(document, options), Optional.empty());
        }
        Charset otherwise = found.equals(StandardCharsets.UTF_8) || hasUtf8(document) ? WINDOWS : found;
        Reader bytes =
                new BufferedReader(new InputStreamReader(document.content().open(), StandardCharsets.ISO_8859_1));
        return new PageLines(bytes, Optional.of(otherwise));
    }

    /** The lines of a document's beginning. */
    static List<Line> of(Beginning beginning, ReadOptions options) {
        byte[] bytes = beginning.bytes();
        SourceDocument document = SourceDocument.of(beginning.name(), () -> new ByteArrayInputStream(bytes));
        List<Line> all = new ArrayList<>();
        try (PageLines lines = of(document, options)) {
            for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                all.add(line.get());
            }
            return all;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * A line.
     *
     * @param number its number, from 1
     * @param indent how many characters of space it begins with
     * @param text its text as {@link DateLine#plain} makes it; of a line that is too long, its beginning
     * @param gap how many empty lines stand directly above it
     * @param defect why it cannot be read whole, or the empty string
     */
    record Line(long number, int indent, String text, int gap, String defect) {

        String place() {
            return "line " + number;
        }
    }

    Optional<Line> next() throws IOException {
        Optional<Line> next = peek();
        peeked = Optional.empty();
        return next;
    }

    /** The line that comes next. */
    Optional<Line> peek() throws IOException {
        if (peeked.isEmpty()) {
            peeked = read();
        }
        return peeked;
    }

    private Optional<Line> read() throws IOException {
        for (int gap = 0; ; gap++) {
            StringBuilder characters = new StringBuilder();
            boolean any = readLine(characters);
            if (!any) {
                return Optional.empty();
            }
            number++;
            boolean tooLong = characters.length() > MAX_CHARACTERS;
            String written = decoded(tooLong ? characters.substring(0, 1000) : characters.toString());
            String text = TextTails.leftOut(TextTails.withoutLink(DateLine.plain(written)));
            if (!text.isEmpty()) {
                return Optional.of(
                        new Line(number, indent(written), text, gap, tooLong ? "the line is longer than 16 MiB" : ""));
            }
        }
    }

    private boolean readLine(StringBuilder line) throws IOException {
        boolean any = false;
        for (int c = source.read(); c >= 0; c = source.read()) {
            boolean second = c == '\n' && afterCarriageReturn;
            afterCarriageReturn = c == '\r';
            if (second) {
                continue;
            }
            any = true;
            if (c == '\n' || c == '\r') {
                return true;
            }
            if (line.length() <= MAX_CHARACTERS) {
                line.append((char) c);
            }
        }
        return any;
    }

    private String decoded(String line) {
        if (otherwise.isEmpty()) {
            return line;
        }
        byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
        return utf8(bytes).orElseGet(() -> new String(bytes, otherwise.get()));
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException otherEncoding) {
            return Optional.empty();
        }
    }

    /** Whether a line of the beginning is UTF-8, which one in an encoding of one byte a character is not by chance. */
    private static boolean hasUtf8(SourceDocument document) throws IOException {
        return new String(Beginning.of(document).bytes(), StandardCharsets.ISO_8859_1)
                .lines()
                .map(line -> line.getBytes(StandardCharsets.ISO_8859_1))
                .anyMatch(bytes ->
                        utf8(bytes).filter(text -> text.length() < bytes.length).isPresent());
    }

    private static int indent(String line) {
        int indent = 0;
        while (indent < line.length()
                && (Character.isWhitespace(line.charAt(indent)) || Character.isSpaceChar(line.charAt(indent)))) {
            indent++;
        }
        return indent;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
