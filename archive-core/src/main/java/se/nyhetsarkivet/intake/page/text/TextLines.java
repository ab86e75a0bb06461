package se.nyhetsarkivet.intake.page.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.nyhetsarkivet.intake.draft.PlainText;
import se.nyhetsarkivet.intake.page.date.DateLine;
import se.nyhetsarkivet.intake.page.date.DateText;
import se.nyhetsarkivet.intake.page.vocabulary.PageLines;
import se.nyhetsarkivet.intake.page.vocabulary.PageWords;

/** The lines of a text without those that are not of the text but of the page: its headline, its date, who keeps the page. */
public final class TextLines {

    private static final int HEAD = 8;
    private static final int LONGEST = 160;
    private static final Pattern BYLINE = Pattern.compile("(?u)(?:Av|Text|Text av|By|Skriven av):? \\p{Lu}[^.]{1,60}");
    private static final Pattern NEEDS_COLON = Pattern.compile(
            "(?iu)(?:ansvarig|foto|bild|illustration|fotograf|kategori(?:er)?|taggar|etiketter|ämnesord|nyckelord|text av|skribent)\\b(?!\\s*:).*");

    private static final Pattern JOINED = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?=\\d{1,2}[.:]\\d{2})");
    private static final Pattern DAY = Pattern.compile(
            "(?iu)\\b\\d{1,2}(?:\\.|:?e)? (?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|oct|nov|dec)\\p{L}*\\.?"
                    + "(?: (?:kl\\.? )?\\d{1,2}[.:]\\d{2})?");

    private TextLines() {}

    /**
     * Leaves out the lines of the page.
     *
     * @param text the text
     * @param headline the headline, which may stand in it once more
     * @param dateLine the line from which the date of the page was read and that says nothing else, or the empty string
     */
    public static String withoutThoseOfThePage(String text, String headline, String dateLine) {
        String without = dateLine.isEmpty() ? text : withoutFirst(text, dateLine);
        return withoutThoseOfThePage(without, headline);
    }

    private static String withoutFirst(String text, String line) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        for (int i = 0; i < lines.size(); i++) {
            if (bare(lines.get(i)).equals(bare(line))) {
                lines.remove(i);
                return String.join("\n", lines);
            }
        }
        return text;
    }

    private static String bare(String line) {
        return PageLines.plain(PlainText.oneLine(line)).replaceFirst("^\\* ", "");
    }

    private static String withoutThoseOfThePage(String text, String headline) {
        List<String> kept = new ArrayList<>();
        boolean head = true;
        boolean labelled = false;
        boolean dated = false;
        int seen = 0;
        for (String line : PlainText.paragraphs(text).split("\n", -1)) {
            // One date may stand without a label; another one is what the article begins with.
            boolean plainDate = isDate(line) && !saysWhat(line);
            head &= line.isBlank() || (seen < HEAD && isOfTheHead(line, headline) && !(plainDate && dated));
            dated |= plainDate;
            boolean isLabel = isLabel(line);
            boolean drop = !line.isBlank() && (head || isLabel || isOfThePage(line) || (labelled && isDate(line)));
            if (!line.isBlank()) {
                seen++;
                labelled = isLabel;
            }
            if (!drop) {
                kept.add(line);
            }
        }
        return PlainText.paragraphs(String.join("\n", kept));
    }

    private static boolean saysWhat(String line) {
        return isLabelOfDate(line.replaceAll("\\d.*", ""));
    }

    private static boolean isLabelOfDate(String words) {
        return PageWords.PUBLISHED.matcher(words).find()
                || PageWords.CREATED.matcher(words).find()
                || PageWords.CHANGED.matcher(words).find();
    }

    private static boolean isOfTheHead(String line, String headline) {
        return line.equalsIgnoreCase(headline)
                || PageWords.KIND.matcher(line).matches()
                || BYLINE.matcher(line).matches()
                || isDate(line)
                || (line.endsWith(":") && DateLine.hasOnlyLabels(line))
                || isDated(line);
    }

    /** A line that says when something was published and nothing else. */
    public static boolean isDate(String written) {
        String line = JOINED.matcher(written).replaceAll("$0 ");
        List<DateText.Found> dates = DateText.in(line);
        if (dates.isEmpty()) {
            String rest = DAY.matcher(line).replaceAll(" ");
            return rest.length() < line.length() && (rest.isBlank() || isLabel(rest));
        }
        return DateLine.hasOnlyLabels(rest(line, dates));
    }

    /** A line of the head with a date, such as the sender's name before it. */
    private static boolean isDated(String line) {
        List<DateText.Found> dates = DateText.in(line);
        if (dates.isEmpty() || line.startsWith("* ") || line.contains(" | ") || line.length() > LONGEST) {
            return false;
        }
        String label = line.substring(0, dates.getFirst().start()).strip();
        boolean ends = dates.getLast().end() >= line.length() - 1;
        boolean parted = label.endsWith("•") || label.endsWith("·") || label.endsWith("|");
        boolean timed = dates.getFirst().written().matches("(?s).*\\d[:.]\\d\\d.*") && label.endsWith(",");
        return (ends && (parted || timed || PageWords.KIND.matcher(label).matches()))
                || PageWords.PUBLISHED.matcher(label).find();
    }

    private static String rest(String line, List<DateText.Found> dates) {
        StringBuilder rest = new StringBuilder(line);
        dates.reversed().forEach(date -> rest.replace(date.start(), date.end(), " "));
        return rest.toString();
    }

    private static boolean isLabel(String line) {
        return line.strip().length() <= 50 && isLabelOfDate(line) && DateLine.hasOnlyLabels(line);
    }

    private static boolean isOfThePage(String line) {
        String words = line.startsWith("* ") ? line.substring(2) : line;
        if (words.length() > LONGEST
                || !PageWords.OF_THE_PAGE.matcher(words).matches()
                || NEEDS_COLON.matcher(words).matches()) {
            return false;
        }
        boolean labelled = PageWords.ANY_LABEL.matcher(words).find()
                && !PageWords.OF_THE_PAGE_UNDATED.matcher(words).matches();
        return !labelled || PageWords.LABEL_AND_COLON.matcher(words).matches() || isLabelAndDate(words);
    }

    private static boolean isLabelAndDate(String line) {
        Matcher label = PageWords.ANY_LABEL.matcher(line);
        return label.find()
                && DateText.behind(line, label.end())
                        .filter(date -> isLabelOfDate(line.substring(0, date.start()))
                                && !PageWords.PROSE_BEHIND
                                        .matcher(line.substring(date.end()))
                                        .matches())
                        .isPresent();
    }
}
