package se.nyhetsarkivet.intake.page.date;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import se.nyhetsarkivet.intake.page.date.DateText.Sureness;
import se.nyhetsarkivet.intake.page.vocabulary.PageLines;
import se.nyhetsarkivet.intake.page.vocabulary.PageLines.Line;
import se.nyhetsarkivet.intake.page.vocabulary.PageWords;

/**
 * Finds when a page was published and changed, as a reader finds it: where it says so, wherever that stands; else in a date
 * that stands with the heading and is not of an event, nor today's in the head of the site.
 */
public final class PageDates {

    private static final int MOST = 200;
    private static final int BEFORE = 300;
    private static final int AFTER = 900;
    private static final int PROSE = 90;
    private static final int LONGEST_LINE = 120;
    private static final Pattern WEEKDAY = Pattern.compile("(?iu)(idag|i dag|\\p{L}+dag(en)?)\\b.*");

    private final Optional<Element> heading;
    private final Optional<Element> lead;
    private final DatePlaces places;
    private final List<DateLine> dates;
    private final Set<Integer> rightBelow;
    private final long datedHeadings;
    private final int headingStart;
    private final int headingEnd;
    private final int textStart;
    private final IdentityHashMap<Element, Boolean> listsOfDates = new IdentityHashMap<>();

    public PageDates(Element page, Optional<Element> heading, Optional<Element> lead) {
        this.heading = heading;
        this.lead = lead;
        this.places = new DatePlaces(heading);
        List<Line> lines = PageLines.of(page, heading);
        List<Line> headings = lines.stream().filter(Line::inHeading).toList();
        this.headingStart = headings.isEmpty() ? 0 : headings.getFirst().position();
        this.headingEnd = headings.isEmpty() ? 0 : end(headings.getLast());
        this.datedHeadings = lines.stream()
                .filter(line -> !line.inHeading() && isInHeading(line) && isDate(line))
                .limit(2)
                .count();
        this.textStart = lines.stream()
                .filter(line -> line.position() >= headingEnd && !line.inHeading() && beginsText(line))
                .mapToInt(Line::position)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
        this.dates = DateLine.in(lines, MOST).stream()
                .filter(date -> !places.isOfOthers(date.place()))
                .toList();
        this.rightBelow = rightBelow(lines);
    }

    /** Where the lines begin that stand right below the heading: before the first that says more than of what kind, by whom and when. */
    private Set<Integer> rightBelow(List<Line> lines) {
        Set<Integer> positions = new HashSet<>();
        for (Line line : lines) {
            if (line.position() < headingEnd || line.inHeading()) {
                continue;
            }
            boolean dated = dates.stream().anyMatch(date -> date.line().equals(line) && DateSense.leads(date));
            if (!dated && !DateLine.isLabel(line) && !DateSense.isKindOrAuthor(line.text())) {
                return positions;
            }
            positions.add(line.position());
        }
        return positions;
    }

    private static int end(Line line) {
        return line.position() + line.text().length();
    }

    /** The article's own text begins with a long line or a heading of a part, which may be a date only if others are too. */
    private boolean beginsText(Line line) {
        boolean isLead = lead.isPresent()
                && (line.place().equals(lead.get()) || line.place().parents().contains(lead.get()));
        return !isLead
                && (line.text().length() >= PROSE || (isInHeading(line) && !(datedHeadings == 1 && isDate(line))));
    }

    private static boolean isInHeading(Line line) {
        return line.place().closest("h2, h3, h4") != null;
    }

    private static boolean isDate(Line line) {
        return DateText.mayBeWhole(line.text()) && DateText.whole(line.text()).isPresent();
    }

    /** When the page was published. */
    public Optional<DateLine> published() {
        return first(date -> DateSense.isPublication(date) && !DateSense.isLast(date))
                .or(() -> first(date -> DateSense.isNamed(date) && isAtTheHead(date) && isOfThePage(date)))
                .or(() -> first(date -> stands(date) && isAfterHeading(date)))
                .or(() -> first(DateSense::isCreation))
                .or(() -> first(DateSense::isPublication))
                .or(() -> last(date -> stands(date) && isBeforeHeading(date)))
                .or(() -> first(date -> DateSense.isNamed(date) && isNear(date) && isOfThePage(date)))
                .or(() -> first(date -> isMarked(date) && date.line().inHeading()))
                .or(this::signed);
    }

    /** A place and a date below a text, as letters end, if there is one. */
    private Optional<DateLine> signed() {
        List<DateLine> signatures = dates.stream()
                .filter(date -> date.line().position() >= textStart && isSignature(date))
                .toList();
        return signatures.size() == 1 ? Optional.of(signatures.getFirst()) : Optional.empty();
    }

    private boolean isSignature(DateLine date) {
        return date.sureness() == Sureness.SURE
                && date.behind().isBlank()
                && (date.written().startsWith("den ")
                        || date.label().endsWith(",")
                        || date.line().place().normalName().matches("em|i"))
                && DateSense.isPlace(date.label())
                && isOfThePage(date)
                && !isOneOfSeveral(date);
    }

    private boolean isAtTheHead(DateLine date) {
        boolean today = date.line().position() < headingStart
                && !date.isTime()
                && WEEKDAY.matcher(date.line().text()).matches();
        return isNear(date) && date.line().position() < textStart && !today && !isOneOfSeveral(date);
    }

    private static boolean isMarked(DateLine date) {
        return date.isTime() || (date.label().isEmpty() && date.sureness() == Sureness.SURE);
    }

    /** When the page was changed. */
    public Optional<String> modified() {
        return first(date ->
                        DateSense.isChange(date) || (date.isTime() && DateSense.isNamedChange(date) && isNear(date)))
                .map(DateLine::written);
    }

    /** The first after the heading, else the last before it. */
    private Optional<DateLine> first(Predicate<DateLine> condition) {
        return dates.stream()
                .filter(date -> date.line().position() >= headingStart)
                .filter(condition)
                .findFirst()
                .or(() -> last(condition));
    }

    private Optional<DateLine> last(Predicate<DateLine> condition) {
        return dates.reversed().stream()
                .filter(date -> date.line().position() < headingStart)
                .filter(condition)
                .findFirst();
    }

    private boolean isNear(DateLine date) {
        int position = date.line().position();
        return position >= headingStart - BEFORE && position <= headingEnd + AFTER;
    }

    /** No label says something else, and it is not what the head of the site shows of today. */
    private boolean isOfThePage(DateLine date) {
        return !DateSense.isChange(date)
                && !DateSense.isNamedOtherwise(date)
                && !date.line().inHeading()
                && (!PageWords.EVENT.matcher(date.label()).find() || DateSense.isKind(date.label()))
                && !places.isAtTheFoot(date.place())
                && !(date.line().position() < headingStart && places.isInHeadOfSite(date.place()));
    }

    private boolean stands(DateLine date) {
        if (!isNear(date) || !isOfThePage(date)) {
            return false;
        }
        if (date.sureness() == Sureness.AMBIGUOUS) {
            return rightBelow.contains(date.line().position()) && DateSense.leads(date);
        }
        String line = date.line().text();
        boolean told = date.isTime() && line.length() <= LONGEST_LINE;
        return told || DateSense.leads(date) || (date.line().position() < textStart && DateSense.isOfHead(date));
    }

    /** The line says nothing but when the page was published, by whom and where. A signature below a text is part of it. */
    public boolean saysNothingElse(DateLine date) {
        boolean leads = DateSense.leads(date) && date.line().position() < textStart;
        return !date.line().inHeading() && (leads || DateSense.isPublication(date) || DateSense.isCreation(date));
    }

    private boolean isAfterHeading(DateLine date) {
        return date.line().position() >= headingEnd && date.line().position() < textStart && !isOneOfSeveral(date);
    }

    /** Several items of a list with a date each are what the article tells of. */
    private boolean isOneOfSeveral(DateLine date) {
        Element item = date.place().closest("li, tr");
        Element list = item == null ? null : item.parent();
        return list != null && listsOfDates.computeIfAbsent(list, PageDates::hasSeveralDates);
    }

    private static boolean hasSeveralDates(Element list) {
        return list.children().stream()
                        .filter(item -> !DateText.in(item.text()).isEmpty())
                        .limit(2)
                        .count()
                > 1;
    }

    private boolean isBeforeHeading(DateLine date) {
        return heading.isPresent()
                && (date.isTime() || !WEEKDAY.matcher(date.line().text()).matches())
                && !places.isInHeadOfSite(date.place());
    }
}
