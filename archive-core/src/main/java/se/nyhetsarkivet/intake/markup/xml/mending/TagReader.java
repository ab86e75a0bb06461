package se.nyhetsarkivet.intake.markup.xml.mending;

import com.ctc.wstx.io.WstxInputData;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads a tag however it is written: with values that lack their quotation marks, with attributes that have no value, or
 * without its last character. What only looks like a tag, as in {@code a <b and c> d}, is recognised as text. For one thread.
 */
public final class TagReader {

    private static final int MAX_TAG = 1024 * 1024;
    private static final int LONGEST_MARKUP_IN_VALUE = 1000;
    private static final Set<String> WITHOUT_VALUE = Set.of(
            "allowfullscreen",
            "async",
            "autoplay",
            "checked",
            "compact",
            "controls",
            "defer",
            "disabled",
            "download",
            "hidden",
            "ismap",
            "itemscope",
            "loop",
            "multiple",
            "muted",
            "nohref",
            "noshade",
            "novalidate",
            "nowrap",
            "open",
            "playsinline",
            "readonly",
            "required",
            "reversed",
            "selected");

    private final Characters source;
    private final XmlShape shape;
    private final StringBuilder written = new StringBuilder();
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private boolean strayWords;
    private boolean ended;

    public TagReader(Characters source, XmlShape shape) {
        this.source = source;
        this.shape = shape;
    }

    public static boolean begins(int c) {
        return c >= 0 && WstxInputData.isNameStartChar((char) c, false, false);
    }

    private static boolean isInName(int c) {
        return c >= 0 && WstxInputData.isNameChar((char) c, false, false);
    }

    /** Reads the tag behind a {@code <} that was just read. */
    public Tag read() throws IOException {
        written.setLength(0);
        attributes.clear();
        strayWords = false;
        ended = false;
        return source.peek(0) == '/' ? end() : begin();
    }

    private Tag end() throws IOException {
        take();
        skipSpace();
        String name = name();
        int space = source.afterSpace();
        if (source.peek(space) == '>') {
            while (space-- >= 0) {
                take();
            }
            return tag(Tag.Kind.END, name);
        }
        return tag(source.peek(space) < 0 ? Tag.Kind.TEXT : Tag.Kind.END, name);
    }

    private Tag begin() throws IOException {
        String name = name();
        Tag.Kind kind = Tag.Kind.BEGIN;
        while (!ended) {
            skipSpace();
            int c = source.peek(0);
            if (c < 0 || c == '<') {
                ended = true;
                strayWords |= c < 0;
            } else if (c == '>') {
                take();
                ended = true;
            } else if (c == '/') {
                take();
                kind = source.peek(0) == '>' ? Tag.Kind.EMPTY : kind;
            } else {
                attribute();
            }
        }
        boolean meant = shape.isRecord(name) || (!shape.containers().isEmpty() && shape.isContainer(name));
        return tag(strayWords && !meant ? Tag.Kind.TEXT : kind, name);
    }

    private void attribute() throws IOException {
        int first = source.peek(0);
        if (!begins(first)) {
            // A quotation mark or an equals sign too many, or no tag at all.
            strayWords |= first != '"' && first != '\'' && first != '=';
            take();
            return;
        }
        String name = name();
        int space = source.afterSpace();
        if (source.peek(space) != '=') {
            if (WITHOUT_VALUE.contains(name.toLowerCase(Locale.ROOT))) {
                attributes.putIfAbsent(name, name);
            } else {
                strayWords = true;
            }
            return;
        }
        while (space-- >= 0) {
            take();
        }
        skipSpace();
        int quote = source.peek(0);
        String value = quote == '"' || quote == '\'' ? quoted((char) quote) : unquoted();
        attributes.putIfAbsent(name, value);
    }

    private String unquoted() throws IOException {
        StringBuilder value = new StringBuilder();
        for (int c = source.peek(0); c > ' ' && c != '>' && c != '<'; c = source.peek(0)) {
            if (c == '/' && source.peek(1) == '>') {
                break;
            }
            value.append(take());
        }
        return value.toString();
    }

    private String quoted(char quote) throws IOException {
        take();
        int start = written.length();
        for (int c = source.peek(0); c != quote; c = source.peek(0)) {
            if (c < 0 || (c == '<' && !isMarkupInValue(quote))) {
                return unclosed(start);
            }
            take();
        }
        String value = written.substring(start);
        take();
        return value;
    }

    /** Whether the value goes on behind a {@code <}: its end comes soon, and is not rather the beginning of another value. */
    private boolean isMarkupInValue(char quote) {
        int second = source.peek(1);
        if (second != '/' && second != '!' && !begins(second)) {
            return true;
        }
        for (int place = 1; place < LONGEST_MARKUP_IN_VALUE; place++) {
            int c = source.peek(place);
            if (c < 0) {
                return false;
            }
            if (c == quote) {
                int following = source.peek(place + 1);
                return source.peek(place - 1) != '=' && (following <= ' ' || following == '>' || following == '/');
            }
        }
        return false;
    }

    /** The value ends with the tag, at its first bracket. */
    private String unclosed(int start) {
        ended = true;
        int bracket = written.indexOf(">", start);
        if (bracket < 0) {
            return written.substring(start);
        }
        source.giveBack(written.substring(bracket + 1));
        written.setLength(bracket + 1);
        return written.substring(start, bracket);
    }

    private String name() throws IOException {
        StringBuilder name = new StringBuilder();
        while (isInName(source.peek(0))) {
            name.append(take());
        }
        int following = source.peek(0);
        boolean ends = following <= ' ' || following == '>' || following == '/' || following == '<' || following == '=';
        strayWords |= !ends;
        return name.toString();
    }

    private void skipSpace() throws IOException {
        while (source.peek(0) >= 0 && source.peek(0) <= ' ') {
            take();
        }
    }

    private char take() throws IOException {
        if (written.length() == MAX_TAG) {
            throw new UnsafeXmlException("a tag is longer than 1 MiB");
        }
        char c = (char) source.read();
        written.append(c);
        return c;
    }

    private Tag tag(Tag.Kind kind, String name) {
        return new Tag(kind, name, Map.copyOf(attributes), written.toString());
    }
}
