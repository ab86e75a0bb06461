package se.nyhetsarkivet.intake.markup.xml;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/**
 * Passes XML on with its common flaws mended: references to the characters of HTML, a lone {@code &} or {@code <},
 * characters that XML forbids. What carries no news is left out, above all the document type with the entities that it
 * would define; line ends in it stay, so that lines can be counted.
 */
final class MendedXml extends Reader {

    private static final int MAX_TAG = 1024 * 1024;
    /** The parser would fail, not tell an error, if what it looks at before it begins to parse could not be read. */
    private static final String BEGINNING = " ".repeat(16);

    private static final String CDATA = "![CDATA[";

    private enum Within {
        TEXT,
        TAG,
        CDATA,
        LEFT_OUT
    }

    private final Reader reader;
    private final Characters source;
    private final DocumentType type = new DocumentType();
    private final References references;
    private final StringBuilder ready = new StringBuilder(BEGINNING);
    private Within within = Within.TEXT;
    private String endOfLeftOut = "";
    private boolean inType;
    private char quote;
    private int tagLength;
    private int given;
    private Optional<IOException> failure = Optional.empty();

    MendedXml(Reader reader) {
        this.reader = reader;
        this.source = new Characters(reader);
        this.references = new References(source, type);
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

    /** Makes ready what can be; a failure is told after it. */
    private void fill(int length) throws IOException {
        if (failure.isPresent()) {
            throw failure.get();
        }
        try {
            boolean more = true;
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
        int c = source.read();
        if (c < 0) {
            return false;
        }
        if (inType) {
            inType = type.goOn((char) c, source);
            keepLineEnd((char) c);
            return true;
        }
        switch (within) {
            case TEXT -> text((char) c);
            case TAG -> tag((char) c);
            case CDATA -> cdata((char) c);
            case LEFT_OUT -> leftOut((char) c);
        }
        return true;
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

    private void markup() {
        int c = source.peek(0);
        if (source.follows("!--")) {
            leaveOut("!--", "-->");
        } else if (source.follows(CDATA)) {
            source.skip(CDATA.length());
            within = Within.CDATA;
        } else if (source.follows("!DOCTYPE")) {
            type.begin();
            inType = true;
        } else if (c == '!') {
            leaveOut("!", ">");
        } else if (c == '?') {
            leaveOut("?", "?>");
        } else if (c == '/' || c == '_' || c == ':' || Character.isLetter(c)) {
            ready.append('<');
            within = Within.TAG;
            tagLength = 0;
            quote = 0;
        } else {
            ready.append("&lt;");
        }
    }

    private void tag(char c) throws IOException {
        tagLength++;
        if (tagLength > MAX_TAG) {
            throw new UnsafeXmlException("a tag is longer than 1 MiB");
        }
        if (quote != 0 && c == '&') {
            references.mend(ready, true);
        } else if (quote != 0 && c == '<') {
            ready.append("&lt;");
        } else {
            legal(c);
            if (quote == c) {
                quote = 0;
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else if (quote == 0 && c == '>') {
                within = Within.TEXT;
            }
        }
    }

    /** As ordinary text, which the parser gives piece by piece however long it is. */
    private void cdata(char c) {
        if (c == ']' && source.follows("]>")) {
            source.skip(2);
            within = Within.TEXT;
            return;
        }
        switch (c) {
            case '<' -> ready.append("&lt;");
            case '&' -> ready.append("&amp;");
            case '>' -> ready.append("&gt;");
            default -> legal(c);
        }
    }

    private void leaveOut(String begin, String end) {
        source.skip(begin.length());
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

    private void keepLineEnd(char c) {
        if (c == '\n' || c == '\r') {
            ready.append(c);
        }
    }

    private void legal(char c) {
        int following = source.peek(0);
        if (Character.isHighSurrogate(c) && following >= 0 && Character.isLowSurrogate((char) following)) {
            ready.append(c).append((char) following);
            source.skip(1);
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
