package se.nyhetsarkivet.intake.markup.xml.mending;

import java.io.IOException;

/**
 * Reads what goes on up to a mark, a CDATA section or a comment, and reports if it lacks its mark: then it runs over the end of
 * the record that it stands in, and the next mark is another one's. For one thread.
 */
public final class Runaways {

    private static final int LONGEST = 16 * 1024 * 1024;
    private static final String CDATA = "<![CDATA[";
    private static final String COMMENT = "<!--";

    private final Characters source;
    private final OpenTags tags;

    public Runaways(Characters source, OpenTags tags) {
        this.source = source;
        this.tags = tags;
    }

    /**
     * What was read.
     *
     * @param text the text, without the mark
     * @param ended whether it has its mark; if not, it goes on so long that it is not looked for, or what follows the text
     *     was given back
     * @param tooLong whether it is that long
     */
    public record Stretch(String text, boolean ended, boolean tooLong) {}

    /** The text of a CDATA section, whose beginning has been read. */
    public Stretch cdata() throws IOException {
        String around = "</" + tags.innermost() + ">";
        StringBuilder text = new StringBuilder();
        boolean ended = false;
        boolean runsOn = false;
        while (!ended && !runsOn) {
            int c = source.peek(0) < 0 ? -1 : source.read();
            if (c < 0) {
                runsOn = true;
            } else if (text.length() == LONGEST) {
                source.giveBack(String.valueOf((char) c));
                return new Stretch(text.toString(), false, true);
            } else {
                text.append((char) c);
                ended = c == '>' && endsWith(text, "]]>");
                runsOn = (c == '>'
                                && !ended
                                && (runsOverRecord(text, around) || runsIntoRecord(text) || meetsRecord(text)))
                        || (c == '[' && endsWith(text, CDATA) && text.indexOf(around) >= 0);
            }
        }
        if (ended) {
            return new Stretch(text.substring(0, text.length() - 3), true, false);
        }
        int cut = text.indexOf(around);
        cut = cut < 0 ? endOfRecord(text) : cut;
        source.giveBack(text.substring(cut));
        return new Stretch(text.substring(0, cut), false, false);
    }

    /** The text of a comment or an instruction, whose beginning has been read, up to its mark. */
    public Stretch leftOut(String mark) throws IOException {
        StringBuilder text = new StringBuilder();
        while (source.peek(0) >= 0) {
            if (text.length() == LONGEST) {
                return new Stretch(text.toString(), false, true);
            }
            int c = source.read();
            text.append((char) c);
            if (c == '>' && endsWith(text, mark)) {
                return new Stretch(text.toString(), true, false);
            }
            boolean within = !tags.record().isEmpty();
            if ((within && c == '>' && (runsOverRecord(text, "") || runsIntoRecord(text)))
                    || (!within && c == '-' && mark.equals("-->") && endsWith(text, COMMENT))) {
                break;
            }
        }
        int cut = tags.record().isEmpty() ? 0 : endOfRecord(text);
        source.giveBack(text.substring(cut));
        return new Stretch(text.substring(0, cut), false, false);
    }

    private boolean runsOverRecord(StringBuilder text, String around) {
        boolean within = !tags.record().isEmpty();
        String end = within ? "</" + tags.record() + ">" : around;
        if (end.isEmpty() || !endsWith(text, end)) {
            return false;
        }
        int place = source.afterSpace();
        boolean another = source.peek(place) == '<' && (source.peek(place + 1) == '/' || follows(place + 1));
        return source.peek(place) < 0 || (within ? another : source.peek(place) == '<');
    }

    private boolean follows(int place) {
        String name = tags.record();
        for (int i = 0; i < name.length(); i++) {
            if (source.peek(place + i) != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the next record begins with the tag that was just read, before another tag. */
    private boolean runsIntoRecord(StringBuilder text) {
        return source.peek(source.afterSpace()) == '<' && beginsRecord(text, text.lastIndexOf("<"));
    }

    /** Whether a record begins or ends with the tag that was just read, although none is open. */
    private boolean meetsRecord(StringBuilder text) {
        if (!tags.record().isEmpty()) {
            return false;
        }
        int following = source.peek(source.afterSpace());
        return (following < 0 || following == '<') && isOfRecord(text, text.lastIndexOf("<"));
    }

    private boolean isOfRecord(StringBuilder text, int start) {
        int begin = start + (text.indexOf("</", Math.max(0, start)) == start ? 2 : 1);
        int end = begin;
        while (end < text.length() && text.charAt(end) > ' ' && text.charAt(end) != '>' && text.charAt(end) != '/') {
            end++;
        }
        return start >= 0 && tags.mayBeRecord(text.substring(begin, end));
    }

    private boolean beginsRecord(StringBuilder text, int start) {
        String begin = "<" + tags.record();
        int behind = start + begin.length();
        return begin.length() > 1
                && start >= 0
                && text.indexOf(begin, start) == start
                && behind < text.length()
                && (text.charAt(behind) == '>' || text.charAt(behind) <= ' ');
    }

    /** Where the record ends, or the next one begins. */
    private int endOfRecord(StringBuilder text) {
        int end = tags.record().isEmpty() ? -1 : text.indexOf("</" + tags.record() + ">");
        int last = text.lastIndexOf("<");
        if (end < 0 && last >= 0 && (beginsRecord(text, last) || meetsRecord(text))) {
            end = last;
        }
        return end < 0 ? text.length() : end;
    }

    private static boolean endsWith(StringBuilder text, String end) {
        int start = text.length() - end.length();
        return start >= 0 && text.indexOf(end, start) == start;
    }
}
