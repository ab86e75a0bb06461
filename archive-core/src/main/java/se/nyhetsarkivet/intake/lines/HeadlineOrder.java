package se.nyhetsarkivet.intake.lines;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import se.nyhetsarkivet.intake.lines.PageLines.Line;

/**
 * On which side of its date a press page has the headlines. They stand below, unless every date stands alone on a line without a
 * bullet, every one has a line above it that may be a headline, and those below are not headlines or are further away.
 */
final class HeadlineOrder {

    private static final int LONGEST = 200;
    private static final Pattern MAY_BE_HEADLINE =
            Pattern.compile("[^\\p{Ll}–—―-].*(?:[^.:;,]|\\.\\.\\.)", Pattern.UNICODE_CHARACTER_CLASS);
    /** A line of the contact part. */
    private static final Pattern NUMBER_TO_CALL = Pattern.compile(".*\\d[\\d -]{6,}.*|.*@.*");

    private final List<Date> dates = new ArrayList<>();
    private boolean parted;
    private String above = "";
    private boolean aboveBeginsBlock;
    private final PageForm form;

    /** What stands around the line of a date; the line below is empty if there is none. */
    private record Date(String above, boolean aboveBeginsBlock, int gapAbove, String below, int gapBelow) {

        boolean mayBeBelowHeadline() {
            return mayBeHeadline(above) && !NUMBER_TO_CALL.matcher(above).matches();
        }

        boolean mayBeAboveHeadline() {
            return mayBeHeadline(below);
        }

        boolean isNearerToAbove() {
            return below.isEmpty() || (gapAbove < gapBelow && aboveBeginsBlock);
        }
    }

    private HeadlineOrder(PageForm form) {
        this.form = form;
    }

    /** Whether the headlines stand above the dates. */
    static boolean isAbove(List<Line> page, PageForm form) {
        HeadlineOrder order = new HeadlineOrder(form);
        for (int i = 0; i < page.size(); i++) {
            order.add(page.get(i), i + 1 < page.size() ? Optional.of(page.get(i + 1)) : Optional.empty());
        }
        return order.isAbove();
    }

    private static boolean mayBeHeadline(String line) {
        return line.length() <= LONGEST && MAY_BE_HEADLINE.matcher(line).matches();
    }

    private void add(Line line, Optional<Line> next) {
        boolean within = line.gap() == 0 && !above.isEmpty();
        Optional<DateLine> date = form.at(line, new PageForm.Around(within, !above.isEmpty(), !dates.isEmpty(), next));
        if (date.isPresent()) {
            // A bullet begins an item, and a headline beside the date leaves no question.
            parted |= !date.get().headline().isEmpty() || DateLine.isBulleted(line.text());
            dates.add(new Date(above, aboveBeginsBlock, line.gap(), "", 0));
            above = "";
        } else {
            if (above.isEmpty() && !dates.isEmpty()) {
                Date last = dates.removeLast();
                dates.add(new Date(last.above(), last.aboveBeginsBlock(), last.gapAbove(), line.text(), line.gap()));
            }
            aboveBeginsBlock = line.gap() > 0 || above.isEmpty();
            above = line.text();
        }
    }

    private boolean isAbove() {
        if (parted || dates.isEmpty() || !dates.stream().allMatch(Date::mayBeBelowHeadline)) {
            return false;
        }
        long textsBelow =
                dates.stream().filter(date -> !date.mayBeAboveHeadline()).count();
        if (textsBelow == 0 || dates.size() == 1) {
            return dates.stream().allMatch(Date::isNearerToAbove) && (dates.size() > 1 || textsBelow > 0);
        }
        return textsBelow * 2 > dates.size() || dates.getLast().below().isEmpty();
    }
}
