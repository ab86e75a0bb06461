package se.nyhetsarkivet.intake.markup.xml.mending;

import java.io.IOException;
import java.io.Reader;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Passes XML on with its common flaws mended: references to the characters of HTML, a lone {@code &} or {@code <},
 * characters that XML forbids, tags that lack their partner. What carries no news is left out, above all the document type
 * with the entities that it would define; line ends in it stay, so that lines can be counted.
 */
public final class MendedXml extends Reader {

    /** The parser would fail, not tell an error, if what it looks at before it begins to parse could not be read. */
    private static final String BEGINNING = " ".repeat(16);

    private static final String CDATA = "![CDATA[";
    private static final String END_OF_CDATA = "]]>";

    private enum Within {
        TEXT,
        TYPE,
        /** A CDATA section that is so long that its end is not looked for. */
        CDATA,
        LEFT_OUT
    }

    private final Reader reader;
    private final Characters source;
    private final DocumentType type = new DocumentType();
    private final References references;
    private final StringBuilder ready = new StringBuilder(BEGINNING);
    private final OpenTags tags;
    private final TagReader tagReader;
    private final Runaways runaways;
    private Within within = Within.TEXT;
    private String endOfLeftOut = "";
    private boolean begun;
    private boolean ended;
    private int given;
    private Optional<IOException> failure = Optional.empty();

    public MendedXml(Reader reader, XmlShape shape) {
        this.reader = reader;
        this.source = new Characters(reader);
        this.references = new References(source, type);
        this.tags = new OpenTags(source, shape, ready);
        this.tagReader = new TagReader(source, shape);
        this.runaways = new Runaways(source, tags);
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (given == ready.length()) {
            given = 0;
            ready.setLength(0);
            fill(length);
        }
        int count = Math.min(length, ready.length() - given);
        ready.getChars(given, given + count, target, offset);
        given += count;
        return count == 0 && length > 0 ? -1 : count;
    }

    /** Makes ready what can be; a failure is reported after it. */
    private void fill(int length) throws IOException {
        if (failure.isPresent()) {
            throw failure.get();
        }
        try {
            boolean more = !ended;
            while (more && ready.length() < length) {
                more = step();
            }
        } catch (IOException unreadable) {
            if (ready.isEmpty()) {
                throw unreadable;
            }
            failure = Optional.of(unreadable);
        }
    }

    private boolean step() throws IOException {
        if (!begun) {
            begun = true;
            passOver(Prologue.length(source));
        }
        int c = source.read();
        if (c < 0) {
            ended = true;
            tags.endAll();
            return false;
        }
        switch (within) {
            case TEXT -> text((char) c);
            case TYPE -> {
                if (c == '<' && type.isOverrun(source, tags)) {
                    source.giveBack("<");
                    within = Within.TEXT;
                    return true;
                }
                within = type.goOn((char) c, source) ? Within.TYPE : Within.TEXT;
                keepLineEnd((char) c);
            }
            case CDATA -> cdata((char) c);
            case LEFT_OUT -> leftOut((char) c);
        }
        return true;
    }

    private void passOver(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            keepLineEnd((char) source.read());
        }
    }

    private void text(char c) throws IOException {
        switch (c) {
            case '<' -> markup();
            case '&' -> references.mend(ready, false);
            // So that ]]> in a text does no harm.
            case '>' -> ready.append("&gt;");
            default -> legal(c);
        }
    }

    private void markup() throws IOException {
        int c = source.peek(0);
        if (source.follows("!--")) {
            leaveOut("!--", "-->");
        } else if (source.follows(CDATA)) {
            source.skip(CDATA.length());
            // Between records no text is of any use, but a record may stand where a section seems to begin.
            if (!tags.isBetweenRecords()) {
                cdata();
            }
        } else if (c == '!' && tags.isEmpty() && TagReader.begins(source.peek(1))) {
            if (source.follows("!DOCTYPE")) {
                type.begin();
                within = Within.TYPE;
            } else {
                goOnLeavingOut(">");
            }
        } else if (c == '?' && TagReader.begins(source.peek(1))) {
            leaveOut("?", tags.isEmpty() && source.follows("?XML ") ? ">" : "?>");
        } else if (c == '/' || TagReader.begins(c)) {
            tag();
        } else {
            ready.append("&lt;");
        }
    }

    private void tag() throws IOException {
        Tag tag = tagReader.read();
        switch (tag.kind()) {
            case TEXT -> {
                source.giveBack(tag.written());
                ready.append("&lt;");
            }
            case END -> {
                keepLineEnds(tag.written());
                tags.end(tag.name());
            }
            case BEGIN, EMPTY -> begin(tag);
        }
    }

    private void begin(Tag tag) {
        tags.makeRoomFor(tag.name());
        ready.append('<').append(tag.name());
        String unsafe = "";
        for (Map.Entry<String, String> attribute : tag.attributes().entrySet()) {
            String reason = attribute(attribute.getKey(), attribute.getValue());
            unsafe = unsafe.isEmpty() ? reason : unsafe;
        }
        keepLineEnds(tag.written());
        boolean empty = tag.kind() == Tag.Kind.EMPTY;
        ready.append(tags.begin(tag.name(), empty && unsafe.isEmpty()) ? "/>" : ">");
        if (!unsafe.isEmpty()) {
            tags.refuse(unsafe);
            if (empty) {
                tags.end(tag.name());
            }
        }
    }

    /** Writes an attribute; says why not all of it could be, or nothing. */
    private String attribute(String name, String value) {
        ready.append(' ').append(name).append("=\"");
        Characters characters = new Characters(value);
        References inValue = new References(characters, type);
        String unsafe = "";
        try {
            for (int c = characters.read(); c >= 0; c = characters.read()) {
                switch (c) {
                    case '&' -> inValue.mend(ready, true);
                    case '<' -> ready.append("&lt;");
                    case '"' -> ready.append("&quot;");
                    // Lines are counted behind the attributes.
                    case '\n', '\r' -> ready.append(' ');
                    default -> legal((char) c, characters);
                }
            }
        } catch (IOException refused) {
            unsafe = String.valueOf(refused.getMessage());
        }
        ready.append('"');
        return unsafe;
    }

    private void cdata() throws IOException {
        Runaways.Stretch section = runaways.cdata();
        cdata(section.ended() || section.tooLong() ? section.text() : withoutHalfMark(section.text()));
        if (section.ended()) {
            cdataWithMark();
        } else if (section.tooLong()) {
            within = Within.CDATA;
        } else if (!section.ended()
                && source.peek(0) >= 0
                && !source.follows("</" + tags.innermost().toUpperCase(Locale.ROOT))) {
            tags.refuse("the item is broken: a CDATA section in it does not end");
        }
    }

    private void cdata(String text) throws IOException {
        Characters characters = new Characters(text);
        for (int c = characters.read(); c >= 0; c = characters.read()) {
            inCdata((char) c, characters);
        }
    }

    private static String withoutHalfMark(String text) {
        return text.endsWith("]]") ? text.substring(0, text.length() - 2) : text;
    }

    /** If another mark stands directly before the end of the element, the one that was read last is of the text. */
    private void cdataWithMark() throws IOException {
        int length = 0;
        while (length < Characters.MAX_AHEAD && source.peek(length) >= 0 && source.peek(length) != '<') {
            length++;
        }
        StringBuilder ahead = new StringBuilder();
        for (int i = 0; i < length; i++) {
            ahead.append((char) source.peek(i));
        }
        String more = ahead.toString();
        if (more.endsWith(END_OF_CDATA) && source.peek(length) == '<' && source.peek(length + 1) == '/') {
            source.skip(length);
            String text = more.substring(0, length - END_OF_CDATA.length());
            cdata(text.isBlank() ? text : END_OF_CDATA + text);
        }
    }

    private void cdata(char c) {
        if (c == ']' && source.follows("]>")) {
            source.skip(2);
            within = Within.TEXT;
        } else {
            inCdata(c, source);
        }
    }

    /** As ordinary text, which the parser gives piece by piece however long it is. */
    private void inCdata(char c, Characters following) {
        switch (c) {
            case '<' -> ready.append("&lt;");
            case '&' -> ready.append("&amp;");
            case '>' -> ready.append("&gt;");
            default -> legal(c, following);
        }
    }

    private void leaveOut(String begin, String end) throws IOException {
        source.skip(begin.length());
        if (end.equals(">")) {
            goOnLeavingOut(end);
            return;
        }
        Runaways.Stretch stretch = runaways.leftOut(end);
        keepLineEnds(stretch.text());
        if (stretch.tooLong()) {
            goOnLeavingOut(end);
        } else if (!stretch.ended() && source.peek(0) >= 0) {
            tags.refuse("the item is broken: a comment in it does not end");
        }
    }

    private void goOnLeavingOut(String end) {
        within = Within.LEFT_OUT;
        endOfLeftOut = end;
    }

    private void leftOut(char c) {
        keepLineEnd(c);
        if (c == endOfLeftOut.charAt(0) && source.follows(endOfLeftOut.substring(1))) {
            source.skip(endOfLeftOut.length() - 1);
            within = Within.TEXT;
        }
    }

    private void keepLineEnds(String text) {
        text.chars().forEach(c -> keepLineEnd((char) c));
    }

    private void keepLineEnd(char c) {
        if (c == '\n' || c == '\r') {
            ready.append(c);
        }
    }

    private void legal(char c) {
        legal(c, source);
    }

    private void legal(char c, Characters characters) {
        int following = Character.isHighSurrogate(c) ? characters.peek(0) : -1;
        if (following >= 0 && Character.isLowSurrogate((char) following)) {
            ready.append(c).append((char) following);
            characters.skip(1);
        } else if (Character.isSurrogate(c) || c >= '\ufffe') {
            ready.append('\ufffd');
        } else {
            ready.append(c < ' ' && c != '\t' && c != '\n' && c != '\r' ? ' ' : c);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
