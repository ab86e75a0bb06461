package se.nyhetsarkivet.intake.markup.xml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.stream.Collectors;
import se.nyhetsarkivet.intake.markup.xml.mending.XmlShape;

/**
 * Walks as an {@link XmlCursor} does and loses no record of which both tags are broken: what it has left between the other
 * records is handed out as one {@link XmlPart.Remains}, before the next record. Messages of a server that fails are left out.
 * For one thread.
 */
public final class RecordCursor implements AutoCloseable {

    private static final int LONGEST = 1000;
    private static final int LONGEST_READ = 10_000;
    private static final String REASON =
            "this stands between the items; it may be an item whose first and last tags are broken";

    private final XmlCursor cursor;
    private final RecordSigns signs;
    private final Deque<XmlPart> ready = new ArrayDeque<>();
    private final StringBuilder left = new StringBuilder();
    private boolean leaving;
    private long line;

    /**
     * Begins at the beginning.
     *
     * @param document the document; closed with the cursor
     * @param encoding the encoding if the document does not declare one
     * @param shape which elements to walk into, and which are the records
     * @param signs recognises what is of a record
     * @throws IOException if the document cannot be read
     */
    public RecordCursor(InputStream document, Optional<Charset> encoding, XmlShape shape, RecordSigns signs)
            throws IOException {
        this.cursor = new XmlCursor(document, encoding, shape);
        this.signs = signs;
    }

    /**
     * Goes on to the next part of which something is made.
     *
     * @param <T> what is made
     * @param reader makes it
     * @return what was made, or empty at the end of the document
     * @throws IOException if the document cannot be read
     */
    public <T> Optional<T> nextOf(XmlCursor.PartReader<T> reader) throws IOException {
        for (Optional<XmlPart> part = next(); part.isPresent(); part = next()) {
            Optional<T> made = reader.read(part.get());
            if (made.isPresent()) {
                return made;
            }
        }
        return Optional.empty();
    }

    /**
     * Goes on to the next part. What is of a broken record comes in no other part than its remains, and before them the
     * {@link XmlPart.Loose} with which they begin, if they begin with text.
     *
     * @return the part, or empty at the end of the document
     * @throws IOException if the document cannot be read
     */
    public Optional<XmlPart> next() throws IOException {
        while (ready.isEmpty()) {
            Optional<XmlPart> part = cursor.next();
            if (part.isEmpty()) {
                endRemains();
                return Optional.ofNullable(ready.poll());
            }
            read(part.get());
        }
        return Optional.of(ready.remove());
    }

    /**
     * The encoding in which the document is read, if it is another than it declares.
     *
     * @return Mac Roman or a code page of DOS, or empty
     */
    public Optional<Charset> otherEncoding() {
        return cursor.otherEncoding();
    }

    private void read(XmlPart part) {
        switch (part) {
            case XmlPart.Loose loose -> {
                if (!leaving) {
                    ready.add(loose);
                }
                leaving |= signs.mayBegin() && hasWords(loose.text());
                keep(loose.line(), loose.text());
            }
            case XmlPart.Whole whole when !signs.isRecord(whole.element()) -> element(whole, whole.element());
            case XmlPart.Defective defective
            when !signs.isRecord(defective.element()) -> element(defective, defective.element());
            case XmlPart.Closed closed -> pass(closed);
            case XmlPart.Remains remains -> {
                // They have the text of all that was left.
                left.setLength(0);
                leaving = false;
                ready.add(remains);
            }
            case XmlPart.Opened opened -> {
                endRemains();
                pass(opened);
            }
            case XmlPart.Whole record -> {
                endRemains();
                pass(record);
            }
            case XmlPart.Defective record -> {
                endRemains();
                pass(record);
            }
            case XmlPart.Broken broken -> {
                endRemains();
                ready.add(broken);
            }
        }
    }

    private void pass(XmlPart part) {
        signs.pass(part);
        ready.add(part);
    }

    private void element(XmlPart part, XmlElement element) {
        if (leaving || signs.isOfRecord(element)) {
            leaving = true;
            keep(part.line(), words(element));
        } else {
            pass(part);
        }
    }

    private static String words(XmlElement element) {
        String text = element.text().strip();
        return text.isEmpty() ? element.attributes().values().stream().collect(Collectors.joining(" ")) : text;
    }

    private void keep(long where, String text) {
        line = left.isEmpty() ? where : line;
        if (left.length() < LONGEST && !text.isEmpty()) {
            left.append(left.isEmpty() ? "" : "\n").append(text, 0, Math.min(text.length(), LONGEST_READ));
            leaveMessagesOut();
            left.setLength(Math.min(left.length(), 2 * LONGEST));
        }
    }

    private void leaveMessagesOut() {
        String said = ServerMessages.leftOut(left);
        if (said.length() < left.length()) {
            left.setLength(0);
            left.append(said.strip());
            leaving &= !left.isEmpty();
        }
    }

    /** Marks alone are what is left of a tag, or of nothing. */
    private static boolean hasWords(CharSequence text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private void endRemains() {
        if (hasWords(left)) {
            ready.add(new XmlPart.Remains(line, REASON, left.toString()));
        }
        left.setLength(0);
        leaving = false;
    }

    @Override
    public void close() throws IOException {
        cursor.close();
    }
}
