package se.nyhetsarkivet.intake.lines;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.nyhetsarkivet.calendar.DateVocabulary;
import se.nyhetsarkivet.calendar.date.DateReader;
import se.nyhetsarkivet.intake.date.SourceDates;
import se.nyhetsarkivet.intake.lines.PageLines.Line;

/**
 * How a press page writes the lines with which its items begin, found from all of them. By it a date within running text is kept
 * apart from the date of an item, and a beginning is known that is built like the others although its date cannot be read. Immutable.
 */
final class PageForm {

    private static final int LONGEST_DATE = 60;
    private static final int LONGEST_LINE = 200;
    private static final String WORDS_ABOVE =
            "(?:alla|äldre|tidigare|våra|nyhet(?:er|sarkiv|sarkivet)|pressmeddelanden?|pressarkiv(?:et)?|pressrum|meddelanden|notiser|artiklar"
                    + "|aktuellt|händelser|arkiv(?:et)?|år|året|från|under|för|i|news|press|releases|archive|from|of|the|in)";
    private static final Pattern YEAR_ABOVE = Pattern.compile(
            "(?iu)[#=*_~\u2013\u2014 -]*(?:(?:" + WORDS_ABOVE + "[ :,]+){1,5}"
                    + "|\\p{L}{3,9}[,:]? )?((?:19|20)\\d\\d)(?: ?\\(\\d{1,4}(?: \\p{L}{1,12})?\\))?[#=*_~: \u2013\u2014-]*");
    private static final Pattern BARE_YEAR = Pattern.compile("[^\\p{L}]*");
    private static final Pattern LIKE_DATE = Pattern.compile(
            "(?iu).*(?:\\b(?:19|20|[12][0-9oli])[0-9oli]{2}\\b|\\bdatum|\\bdate\\b|\\bvecka|\\b(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)"
                    + "|\\b(?:vår|sommar|höst|vint)).*");

    private final Optional<Shape> main;
    private final List<Found> found;
    private final boolean behindHeadlines;
    private final boolean yearAbove;
    private final boolean yearsBelowHeadings;
    private final boolean indentTells;
    private final boolean tight;

    private PageForm(List<Line> page) {
        this.yearAbove =
                page.stream().anyMatch(line -> YEAR_ABOVE.matcher(line.text()).matches());
        this.found = found(page, yearAbove);
        this.yearsBelowHeadings = found.stream().anyMatch(Found::yearless);
        this.main = main(found);
        this.behindHeadlines = found.isEmpty() && datesBehind(page) > 1;
        this.indentTells = indentTells(page);
        this.tight = isTight();
    }

    static PageForm of(List<Line> page) {
        return new PageForm(page);
    }

    /** How the line of a date is built. */
    private record Shape(String mark, boolean headlined) {

        boolean isFirm() {
            return !mark.isEmpty() || headlined;
        }
    }

    /** A line of a date; a doubtful one may as well be a line of a text. */
    private record Found(DateLine date, Shape shape, boolean doubtful, Line line, boolean gapBelow, boolean yearless) {}

    /** What stands around a line: whether text stands directly above it, and whether the item above has any. */
    record Around(boolean withinText, boolean hasText, boolean begun, Optional<Line> below) {}

    /** Whether a date of the page can be read. */
    boolean hasNews() {
        return behindHeadlines
                || found.stream()
                        .map(any -> any.date().date())
                        .anyMatch(date -> SourceDates.findAmongOld(date).isPresent()
                                || (yearAbove
                                        && DateReader.readDay(date + " 2016").isPresent()));
    }

    /** The year that a heading gives to the dates below it; empty if the line is no heading over dates. */
    Optional<String> yearAbove(Line line, Optional<Line> below) {
        Matcher year = YEAR_ABOVE.matcher(line.text());
        if (!year.matches() || below.isEmpty()) {
            return Optional.empty();
        }
        boolean apart = below.get().gap() + line.gap() > 0
                || yearsBelowHeadings
                || BARE_YEAR.matcher(line.text()).matches();
        boolean over =
                DateLine.of(below.get().text(), false).isPresent() || (yearsBelowHeadings && isOverItems(below.get()));
        return apart && over ? Optional.of(year.group(1)) : Optional.empty();
    }

    /** A date without its year, or the name of a month above such dates. */
    private boolean isOverItems(Line below) {
        String mark = DateLine.mark(below.text());
        return DateLine.ofYearBelowHeading(below.text(), false).isPresent()
                || isMonth(below.text())
                || (!mark.isEmpty()
                        && main.filter(shape -> shape.mark().equals(mark)).isPresent());
    }

    private static boolean isMonth(String text) {
        return DateVocabulary.month(text.replaceAll("[^\\p{L}]+", "").toLowerCase(Locale.ROOT))
                .isPresent();
    }

    /** Whether a line names the month of the dates below it, which name it too. */
    boolean isMonthAbove(Line line, Optional<Line> below) {
        return isMonth(line.text())
                && below.isPresent()
                && (DateLine.of(below.get().text(), false).isPresent()
                        || (yearsBelowHeadings
                                && DateLine.ofYearBelowHeading(below.get().text(), false)
                                        .isPresent()));
    }

    /** The beginning of an item, if the line is one. */
    Optional<DateLine> at(Line line, Around around) {
        String text = line.text();
        if (behindHeadlines) {
            return around.withinText()
                    ? Optional.empty()
                    : DateLine.behindHeadline(text, true).or(() -> DateLine.behindHeadlineInParentheses(text));
        }
        Optional<DateLine> date = DateLine.of(text, around.withinText());
        if (date.isPresent()) {
            boolean isText = isText(shape(text, date.get()), around.withinText(), isDoubtful(text, date.get()));
            return isText ? Optional.empty() : date;
        }
        return asOthers(text, around).or(() -> builtLikeOthers(line, around));
    }

    /** A date without a year, where headings give it; or one behind a dash that stands directly below a text. */
    private Optional<DateLine> asOthers(String text, Around around) {
        Optional<DateLine> whole = around.withinText()
                ? DateLine.of(text, false).filter(date -> !isDoubtful(text, date))
                : Optional.empty();
        return whole.or(() ->
                        yearsBelowHeadings ? DateLine.ofYearBelowHeading(text, around.withinText()) : Optional.empty())
                .filter(date -> main.filter(shape -> shape.isFirm() && shape.equals(shape(text, date)))
                                .isPresent()
                        || (yearsBelowHeadings && !around.withinText()));
    }

    private boolean isText(Shape shape, boolean withinText, boolean doubtful) {
        if (main.isEmpty() || main.get().equals(shape)) {
            return false;
        }
        if (shape.mark().equals(DateLine.LABEL_MARK)) {
            return withinText;
        }
        return main.get().isFirm() && (doubtful || (withinText && !shape.headlined()));
    }

    private Optional<DateLine> builtLikeOthers(Line line, Around around) {
        boolean free = !around.withinText() || tight || (indentTells && line.indent() == indentOfMain());
        boolean like = main.isPresent()
                && free
                && line.text().length() <= LONGEST_LINE
                && DateLine.mark(line.text()).equals(main.get().mark());
        if (!like) {
            return Optional.empty();
        }
        Optional<DateLine> coarse = coarse(line.text(), around);
        return coarse.isPresent() ? coarse : markedLikeOthers(line, around);
    }

    private Optional<DateLine> coarse(String text, Around around) {
        if (main.orElseThrow().headlined()) {
            return around.withinText() && !tight ? Optional.empty() : DateLine.ofCoarse(text);
        }
        boolean alone = DateLine.isCoarse(text) || DateLine.isUndated(text);
        boolean taken = main.get().mark().isEmpty() && alone && (around.hasText() || !around.begun());
        return taken ? Optional.of(new DateLine(text, "")) : Optional.empty();
    }

    /** Behind the bullet or the label of the others stands what is no date. */
    private Optional<DateLine> markedLikeOthers(Line line, Around around) {
        String bare = DateLine.withoutMark(line.text());
        boolean headlined = main.orElseThrow().headlined();
        boolean like = !main.get().mark().isEmpty()
                && (headlined || bare.length() <= LONGEST_DATE)
                && (around.hasText() || !around.begun())
                && hasTextBelow(around.below())
                && ((!headlined && LIKE_DATE.matcher(bare).matches())
                        || (around.begun() && isParted(line, around.below())));
        return like ? Optional.of(new DateLine(bare, "")) : Optional.empty();
    }

    /** A list in a text has its next point there. */
    private boolean hasTextBelow(Optional<Line> below) {
        return below.isPresent()
                && !DateLine.mark(below.get().text()).equals(main.orElseThrow().mark());
    }

    private boolean isParted(Line line, Optional<Line> below) {
        boolean gapBelow = below.isPresent() && below.get().gap() > 0;
        return (line.gap() > 0 || indentTells || tight)
                && found.stream()
                        .filter(any -> any.shape().equals(main.orElseThrow()))
                        .allMatch(any -> any.gapBelow() == gapBelow);
    }

    private int indentOfMain() {
        return found.stream()
                .filter(any -> any.shape().equals(main.orElseThrow()))
                .mapToInt(any -> any.line().indent())
                .findFirst()
                .orElse(-1);
    }

    /** Whether no empty lines part the items. */
    private boolean isTight() {
        List<Found> alike = found.stream()
                .filter(any -> main.filter(any.shape()::equals).isPresent())
                .toList();
        return alike.size() > 1
                && alike.stream().skip(1).allMatch(any -> any.line().gap() == 0);
    }

    /** Whether the dates of the page are set apart from its texts by where their lines begin. */
    private boolean indentTells(List<Line> page) {
        if (main.isEmpty()) {
            return false;
        }
        int indent = indentOfMain();
        String mark = main.get().mark();
        boolean begun = false;
        boolean any = false;
        for (Line line : page) {
            boolean marked = DateLine.mark(line.text()).equals(mark);
            begun |= marked && DateLine.of(line.text(), false).isPresent();
            if (begun && !marked && line.indent() <= indent) {
                return false;
            }
            any |= begun && !marked;
        }
        return any;
    }

    private static List<Found> found(List<Line> page, boolean yearAbove) {
        List<Found> found = new ArrayList<>();
        boolean withinText = false;
        for (int i = 0; i < page.size(); i++) {
            Line line = page.get(i);
            boolean within = withinText && line.gap() == 0;
            Optional<DateLine> whole = DateLine.of(line.text(), within);
            Optional<DateLine> date =
                    whole.isEmpty() && yearAbove ? DateLine.ofYearBelowHeading(line.text(), within) : whole;
            withinText = date.isEmpty() && !YEAR_ABOVE.matcher(line.text()).matches();
            if (date.isPresent()) {
                boolean gapBelow = i + 1 < page.size() && page.get(i + 1).gap() > 0;
                Shape shape = shape(line.text(), date.get());
                boolean doubtful = within || isDoubtful(line.text(), date.get());
                found.add(new Found(date.get(), shape, doubtful, line, gapBelow, whole.isEmpty()));
            }
        }
        return found;
    }

    private static Optional<Shape> main(List<Found> found) {
        List<Found> sure = found.stream().filter(any -> !any.doubtful()).toList();
        List<Found> counted = sure.isEmpty() ? found : sure;
        Map<Shape, Long> counts = new HashMap<>();
        counted.forEach(any -> counts.merge(any.shape(), 1L, Long::sum));
        return counts.entrySet().stream()
                .max(Comparator.comparingLong(Map.Entry::getValue))
                .filter(most -> most.getValue() * 2 > counted.size())
                .map(Map.Entry::getKey);
    }

    private static int datesBehind(List<Line> page) {
        int coarse = 0;
        boolean any = false;
        boolean first = true;
        for (Line line : page) {
            if (first || line.gap() > 0) {
                coarse += DateLine.behindHeadline(line.text(), true).isPresent() ? 1 : 0;
                any |= DateLine.behindHeadline(line.text(), false).isPresent();
            }
            first = false;
        }
        return any ? coarse : 0;
    }

    private static Shape shape(String text, DateLine date) {
        return new Shape(DateLine.mark(text), !date.headline().isEmpty());
    }

    /** {@code • 2018-05-02 i Umeå}: a sentence goes on behind the date. */
    private static boolean isDoubtful(String text, DateLine date) {
        return !date.headline().isEmpty()
                && Character.isLowerCase(date.headline().charAt(0))
                && text.endsWith(date.date() + " " + date.headline());
    }
}
