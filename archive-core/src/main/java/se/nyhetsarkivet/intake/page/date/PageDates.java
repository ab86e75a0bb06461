package se.nyhetsarkivet.intake.page.date;

import java.util.HashSet;
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
    private static final Pattern LAST_PUBLISHED = Pattern.compile("(?iu)\\bsenast\\b.*");
    private static final Pattern NAMED = Pattern.compile(
            "(?iu).*(publ(?!ik)|posted|pubdate|entry-date|entry-time|timestamp|submitted|created|dateline|(?<![a-z])dat(e|um)|(?<![a-z])[a-z]{4,}date(?![a-z])).*");
    private static final Pattern NAMED_CHANGED =
            Pattern.compile("(?iu).*(update|modifi|uppdatera|andrad|ändrad|event|kalend|deadline).*");
    private static final Pattern WEEKDAY = Pattern.compile("(?iu)(idag|i dag|\\p{L}+dag(en)?)\\b.*");
    private static final Pattern BY = Pattern.compile("(?u).{2,40}[•|·,–-]\\s*");
    private static final Pattern GOES_ON = Pattern.compile("(?iu)\\s*(?:[|•·/,]|(?:av|by)\\s|$).*");

    private final Optional<Element> heading;
    private final Optional<Element> lead;
    private final DatePlaces places;
    private final List<DateLine> dates;
    private final Set<Integer> rightBelow;
    private final long datedHeadings;
    private final int headingStart;
    private final int headingEnd;
    private final int textStart;

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

    /** Where the lines begin that stand between the heading and the first one that says something else than of what kind, by whom and when. */
    private Set<Integer> rightBelow(List<Line> lines) {
        Set<Integer> positions = new HashSet<>();
        for (Line line : lines) {
            if (line.position() < headingEnd || line.inHeading()) {
                continue;
            }
            boolean dated = dates.stream().anyMatch(date -> date.line().equals(line) && leadsToDate(date));
            if (!dated && !DateLine.isLabel(line) && !saysOfWhatKind(line.text())) {
                return positions;
            }
            positions.add(line.position());
        }
        return positions;
    }

    private static boolean saysOfWhatKind(String text) {
        return PageWords.KIND.matcher(text).matches()
                || PageWords.AUTHOR.matcher(text).matches();
    }

    private static int end(Line line) {
        return line.position() + line.text().length();
    }

    /** The article's own text begins with a long line or a heading of a part, which may be a date only if others are too. */
    private boolean beginsText(Line line) {
        boolean isLead = lead.isPresent()
                && (line.place().equals(lead.get()) || line.place().parents().contains(lead.get()));
        return !isLead && (line.text().length() >= PROSE
                        || (isInHeading(line) && !(datedHeadings == 1 && isDate(line))));
    }

    private static boolean isInHeading(Line line) {
        return line.place().closest("h2, h3, h4") != null;
    }

    private static boolean isDate(Line line) {
        return DateText.mayBeWhole(line.text()) && DateText.whole(line.text()).isPresent();
    }

    /** When the page was published. */
    public Optional<DateLine> published() {
        return first(date -> saysPublished(date) && !saysLast(date))
                .or(() -> first(date -> isNamed(date) && isAtTheHead(date) && isOfThePage(date)))
                .or(() -> first(date -> stands(date) && isAfterHeading(date)))
                .or(() -> first(PageDates::saysCreated))
                .or(() -> first(PageDates::saysPublished))
                .or(() -> last(date -> stands(date) && isBeforeHeading(date)))
                .or(() -> first(date -> isNamed(date) && isNear(date) && isOfThePage(date)))
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
                && isPlace(date.label())
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
        return first(date -> saysChanged(date) || (date.isTime() && named(date, NAMED_CHANGED) && isNear(date)))
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

    private static boolean saysPublished(DateLine date) {
        return says(date, PageWords.PUBLISHED);
    }

    private static boolean saysCreated(DateLine date) {
        return says(date, PageWords.CREATED);
    }

    /** A sentence that begins like a label says something else. */
    private static boolean says(DateLine date, Pattern label) {
        return !saysChanged(date)
                && label.matcher(date.label()).find()
                && !PageWords.PROSE_BEHIND.matcher(date.behind()).matches();
    }

    private static boolean saysLast(DateLine date) {
        return LAST_PUBLISHED.matcher(date.label()).find();
    }

    private static boolean saysChanged(DateLine date) {
        return PageWords.CHANGED.matcher(date.label()).find();
    }

    private static boolean isNamed(DateLine date) {
        return (date.sureness() == Sureness.SURE || date.isAlone())
                && named(date, NAMED)
                && !named(date, NAMED_CHANGED);
    }

    private static boolean named(DateLine date, Pattern names) {
        Element around = date.place();
        for (int level = 0; around != null && level < 3 && !around.normalName().matches("body|main|article"); level++) {
            if (names.matcher(around.className() + " " + around.id()).matches()
                    && around.text().length() <= LONGEST_LINE) {
                return true;
            }
            around = around.parent();
        }
        return false;
    }

    private boolean isNear(DateLine date) {
        int position = date.line().position();
        return position >= headingStart - BEFORE && position <= headingEnd + AFTER;
    }

    /** No label says something else, and it is not what the head of the site shows of today. */
    private boolean isOfThePage(DateLine date) {
        return !saysChanged(date)
                && !date.line().inHeading()
                && (!PageWords.EVENT.matcher(date.label()).find() || isKind(date.label()))
                && !places.isAtTheFoot(date.place())
                && !(date.line().position() < headingStart && places.isInHeadOfSite(date.place()));
    }

    private boolean stands(DateLine date) {
        if (!isNear(date) || !isOfThePage(date)) {
            return false;
        }
        if (date.sureness() == Sureness.AMBIGUOUS) {
            return rightBelow.contains(date.line().position()) && leadsToDate(date);
        }
        String line = date.line().text();
        boolean told = date.isTime() && line.length() <= LONGEST_LINE;
        return told || leadsToDate(date) || (date.line().position() < textStart && isOfHead(date));
    }

    /** A line that has a date among what is said of the page. */
    private static boolean isOfHead(DateLine date) {
        if (date.line().text().length() > LONGEST_LINE || date.sureness() != Sureness.SURE) {
            return false;
        }
        boolean timed = date.written().replace('.', ':').contains(":")
                && !PageWords.OCCASION.matcher(date.label()).find()
                && !PageWords.PROSE_BEHIND.matcher(date.behind()).matches();
        boolean begins = date.label().isEmpty() && GOES_ON.matcher(date.behind()).matches();
        return timed || begins;
    }

    /** Nothing stands with the date but of what kind the page is, from where, from whom. */
    private static boolean leadsToDate(DateLine date) {
        String label = date.label();
        if (date.isAlone()) {
            return !label.endsWith(":") || DateLine.hasOnlyLabels(label);
        }
        boolean known = isKind(label)
                || PageWords.AUTHOR.matcher(label).matches()
                || (label.isEmpty() && PageWords.AUTHOR_BEHIND.matcher(date.behind()).matches());
        boolean other = date.sureness() != Sureness.AMBIGUOUS
                && !PageWords.OCCASION.matcher(label).find()
                && (BY.matcher(label + " ").matches() || isPlace(label));
        return (known || other) && !PageWords.PROSE_BEHIND.matcher(date.behind()).matches();
    }

    private static boolean isKind(String label) {
        return PageWords.KIND.matcher(label).matches()
                || PageWords.KIND_BEFORE_DATE.matcher(label).matches();
    }

    private static boolean isPlace(String label) {
        return PageWords.PLACE.matcher(label).matches()
                && !PageWords.OCCASION.matcher(label).find()
                && !PageWords.EVENT.matcher(label).find();
    }

    /** The line says nothing but when the page was published, by whom and where. A signature below a text is part of it. */
    public boolean saysNothingElse(DateLine date) {
        boolean leads = leadsToDate(date) && date.line().position() < textStart;
        return !date.line().inHeading() && (leads || saysPublished(date) || saysCreated(date));
    }

    private boolean isAfterHeading(DateLine date) {
        return date.line().position() >= headingEnd && date.line().position() < textStart && !isOneOfSeveral(date);
    }

    /** Several items of a list with a date each are what the article tells of. */
    private static boolean isOneOfSeveral(DateLine date) {
        Element item = date.place().closest("li, tr");
        if (item == null || item.parent() == null) {
            return false;
        }
        return item.parent().children().stream()
                        .filter(sibling -> !DateText.in(sibling.text()).isEmpty())
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
