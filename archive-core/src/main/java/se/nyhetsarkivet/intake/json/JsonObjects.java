package se.nyhetsarkivet.intake.json;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Cuts a text in JSON into the objects that stand in one place of it, by brackets and quotation marks; whether each is
 * valid is for their parser to tell. So a fault within an object does not spoil the next: a broken one ends where
 * one begins that is like those before it. For one thread.
 */
public final class JsonObjects implements AutoCloseable {

    /** The longest object, in characters. */
    public static final int MAX_CHARACTERS = 16 * 1024 * 1024;

    private static final int MAX_DEPTH = 256;
    private static final int MAX_KEY = 1000;
    private static final int EXCERPT = 1000;
    private static final int END = -1;
    private static final Pattern ENDS_BEFORE_ANOTHER = Pattern.compile("\\}\\s*,\\s*\\z");

    private final CountingReader source;
    private final String place;
    private final boolean oneALine;
    private final Deque<Container> containers = new ArrayDeque<>();
    private String lastText = "";
    private String firstKey = "";
    private Container lastClosed = new Container("", false);
    private long number;
    private boolean ended;

    /**
     * Cuts a text.
     *
     * @param source the text, closed with this
     * @param place where the objects stand, as {@link JsonOutline} writes it
     * @param oneALine whether every object ends with its line, so that what is wrong with one does not reach the next
     */
    public JsonObjects(Reader source, String place, boolean oneALine) {
        this.source = new CountingReader(source);
        this.place = place;
        this.oneALine = oneALine && place.isEmpty();
    }

    /**
     * An object.
     *
     * @param json its text, or the beginning of it if there is a defect
     * @param place where a person finds it
     * @param defect why it is no whole object, or the empty string
     */
    public record JsonText(String json, String place, String defect) {}

    /**
     * The next object, or what stands in its place.
     *
     * @return the object, or empty at the end
     * @throws IOException if the text cannot be read
     */
    public Optional<JsonText> next() throws IOException {
        while (!ended) {
            int c = source.read();
            switch (c) {
                case END -> {
                    return atEnd();
                }
                case '{', '[' -> {
                    if (c == '{' && container().placeWithin(lastText).equals(place)) {
                        return Optional.of(object());
                    }
                    containers.addLast(container().opened(lastText, c == '['));
                    if (containers.size() > MAX_DEPTH) {
                        ended = true;
                        return Optional.of(defect("", "the document is nested deeper than 256 levels"));
                    }
                }
                case '}', ']' -> {
                    // One too many is of a broken object.
                    if (container().list() == (c == ']') && !containers.isEmpty()) {
                        lastClosed = containers.removeLast();
                    }
                }
                default -> {
                    if (c == ',' && containers.isEmpty() && lastClosed.list()) {
                        // A list that goes on had not ended.
                        containers.addLast(lastClosed);
                    }
                    if (isStray(c)) {
                        return Optional.of(stray((char) c));
                    }
                    if (c == '"') {
                        lastText = text();
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Container container() {
        return containers.isEmpty() ? Container.DOCUMENT : containers.getLast();
    }

    private Optional<JsonText> atEnd() {
        ended = true;
        return containers.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        defect("", "the document ends before its lists and objects are closed; it may be cut off"));
    }

    /** Whether something else stands where objects are expected. */
    private boolean isStray(int c) {
        boolean expected = container().list() && container().place().equals(place);
        return (expected || containers.isEmpty()) && c > ' ' && c != ',' && c != '\ufeff';
    }

    private JsonText stray(char first) throws IOException {
        StringBuilder text = new StringBuilder().append(first);
        boolean listed = !containers.isEmpty();
        boolean quoted = first == '"';
        for (int c = source.read(); c != END && c != '\n'; c = source.read()) {
            quoted ^= c == '"';
            if (listed && !quoted && (c == ',' || c == ']')) {
                if (c == ']') {
                    containers.pollLast();
                }
                break;
            }
            if (listed && c == '{' && ENDS_BEFORE_ANOTHER.matcher(text).find()) {
                source.giveBack("{");
                break;
            }
            if (text.length() < EXCERPT) {
                text.append((char) c);
            }
        }
        number++;
        return new JsonText(text.toString(), placeOf(source.lastLine()), "this is no JSON object; expected one here");
    }

    private JsonText object() throws IOException {
        long line = source.line();
        StringBuilder json = new StringBuilder("{");
        ObjectState state = new ObjectState();
        boolean tooLong = false;
        number++;
        while (state.isOpen()) {
            int c = source.read();
            if (c == END || (oneALine && c == '\n')) {
                ended = c == END;
                return defect(json, line, (c == END ? "the document" : "the line") + " ends within the object");
            }
            if (json.length() < MAX_CHARACTERS) {
                json.append((char) c);
            } else {
                tooLong = true;
            }
            state.add((char) c);
            if (state.isBroken() && c == '"' && !tooLong) {
                int next = next(json);
                if (next > 0) {
                    source.giveBack(json.substring(next));
                    json.setLength(next);
                    break;
                }
            }
        }
        if (!state.isBroken()) {
            firstKey = FirstKey.of(json);
        }
        return tooLong
                ? defect(json, line, "the object is longer than 16 MiB")
                : new JsonText(json.toString(), placeOf(line), "");
    }

    /** Where in the text of a broken object the next one begins, if that has just become clear, or 0. */
    private int next(StringBuilder json) {
        String like = firstKey.isEmpty() ? FirstKey.of(json) : firstKey;
        return FirstKey.beginning(json, like);
    }

    private String text() throws IOException {
        StringBuilder text = new StringBuilder();
        boolean escaped = false;
        for (int c = source.read(); c != END && (c != '"' || escaped) && c != '\n'; c = source.read()) {
            escaped = c == '\\' && !escaped;
            if (text.length() < MAX_KEY) {
                text.append((char) c);
            }
        }
        return text.toString();
    }

    private JsonText defect(String json, String reason) {
        number++;
        return new JsonText(json, placeOf(source.line()), reason);
    }

    private JsonText defect(StringBuilder json, long line, String reason) {
        return new JsonText(json.substring(0, Math.min(json.length(), EXCERPT)), placeOf(line), reason);
    }

    private String placeOf(long line) {
        return oneALine ? "line " + line : "item " + number + " (line " + line + ")";
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
