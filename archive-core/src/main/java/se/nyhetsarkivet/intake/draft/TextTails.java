package se.nyhetsarkivet.intake.draft;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a site adds to the end of its texts when it passes them on: where they appeared first, and a link to read more. */
public final class TextTails {

    private static final int LONGEST = 1000;

    /** At the beginning of a line, or behind a sentence or what stands for the rest of it. */
    private static final String BEFORE =
            "(?:^|\\n|(?<=[.!?…\\])”\"])[ \\u00a0]+|(?<=\\.\\.\\.)[ \\u00a0]*)[ \\t\\u00a0]*";

    private static final Pattern APPEARED = Pattern.compile(BEFORE
            + "(?:(?:The post|The article)\\s[^\\n]{1,400}?\\s(?:appeared first|first appeared|was first published) on\\s[^\\n]{1,200}"
            + "|(?:Inlägget|Artikeln|Nyheten)\\s[^\\n]{1,400}?\\s(?:dök först upp|dök upp först|visades först|publicerades först)"
            + " (?:på|hos|i)\\s[^\\n]{1,200})\\s*\\z");
    static final String WORDS =
            "(?:Läs mer|Läs vidare|Läs hela (?:inlägget|artikeln|nyheten|texten|pressmeddelandet)|Fortsätt läsa"
                    + "|Read more|Read the full (?:article|post|story)|Continue reading)";
    private static final Pattern READ_MORE = Pattern.compile(
            BEFORE + "[\\[(]?" + WORDS + "(?:\\s+[”\"“][^\\n]{1,200}[”\"])?\\s*(?:…|\\.{1,3})?[\\])]?\\s*\\z");
    /** With an arrow it is a link wherever it stands. */
    private static final Pattern LINK =
            Pattern.compile("(?:^|\\s)[\\[(]?" + WORDS + "(?:\\s[^\\n]{1,200}?)?\\s*(?:[»›→]+|-?>+)[\\])]?\\s*\\z");

    /** In a list of news a link stands behind the headline as another column does. */
    private static final Pattern PARTED =
            Pattern.compile("(?iu)(?:^|[ \\u00a0]*(?=[\\[(])|[ \\u00a0]*[|•·»›\u2192:;/–—-]+[ \\u00a0]*)[\\[(]?" + WORDS
                    + "(?: om [^|\\n]{1,150})?[ \\u00a0]*(?:…|\\.{1,3}|[»›→]+|-?>+)?[\\])]?\\z");

    private TextTails() {}

    /**
     * Leaves out the link to read more that stands alone on a line, or behind a bar, a dash or the like.
     *
     * @param line a line of a list of news
     * @return the line up to it, which may be all
     */
    public static String withoutLink(String line) {
        int from = Math.max(0, line.length() - LONGEST);
        Matcher link = PARTED.matcher(line).region(from, line.length()).useAnchoringBounds(from == 0);
        return link.find() ? line.substring(0, link.start()).stripTrailing() : line;
    }

    /**
     * Leaves the tail of a text out.
     *
     * @param text the text
     * @return the text up to it, which may be all
     */
    public static String leftOut(String text) {
        String left = text;
        boolean found = true;
        while (found) {
            String before = left;
            left = without(LINK, without(READ_MORE, without(APPEARED, left)));
            found = left.length() < before.length();
        }
        return left;
    }

    private static String without(Pattern tail, String text) {
        int from = Math.max(0, text.length() - LONGEST);
        Matcher found = tail.matcher(text).region(from, text.length()).useTransparentBounds(true);
        return found.find() ? text.substring(0, found.start()).stripTrailing() : text;
    }
}
