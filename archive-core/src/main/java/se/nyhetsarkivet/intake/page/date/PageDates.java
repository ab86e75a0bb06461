package se.nyhetsarkivet.intake.page.date;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
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
    private static final Pattern NAMED =
            Pattern.compile("(?iu).*(publ(?!ik)|posted|pubdate|entry-date|submitted|created|(?<![a-z])dat(e|um)).*");
    private static final Pattern NAMED_CHANGED =
            Pattern.compile("(?iu).*(update|modifi|uppdatera|andrad|ändrad|event|kalend).*");
    private static final Pattern WEEKDAY = Pattern.compile("(?iu)(idag|i dag|\\p{L}+dag(en)?)\\b.*");
    private static final Pattern BY = Pattern.compile("(?u).{2,40}[•|·,–-]\\s*");
    private static final Pattern PLACE = Pattern.compile("(?u)\\p{Lu}\\p{Ll}+(?:[ -]\\p{Lu}\\p{Ll}+)* den");

    private final Optional<Element> heading;
    private final Optional<Element> lead;
    private final DatePlaces places;
    private final List<DateLine> dates;
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
        this.textStart = lines.stream()
                .filter(line -> line.position() >= headingEnd && !line.inHeading() && beginsText(line))
                .mapToInt(Line::position)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
        this.dates = DateLine.in(lines, MOST).stream()
                .filter(date -> !places.isOfOthers(date.place()))
                .toList();
    }

    private static int end(Line line) {
        return line.position() + line.text().length();
    }

    /** The article's own text begins with a long line or a heading of a part. */
    private boolean beginsText(Line line) {
        boolean isLead = lead.isPresent()
                && (line.place().equals(lead.get()) || line.place().parents().contains(lead.get()));
        return !isLead && (line.text().length() >= PROSE || line.place().closest("h2, h3, h4") != null);
    }

    /** When the page was published. */
    public Optional<String> published() {
        return first(date -> saysPublished(date) && !saysLast(date))
                .or(() -> first(date -> isNamed(date) && isAtTheHead(date) && isOfThePage(date)))
                .or(() -> first(date -> stands(date) && isAfterHeading(date)))
                .or(() -> first(this::saysPublished))
                .or(() -> last(date -> stands(date) && isBeforeHeading(date)))
                .or(() -> first(date -> isNamed(date) && isNear(date) && isOfThePage(date)))
                .or(() -> first(date -> isMarked(date) && date.line().inHeading()));
    }

    private boolean isAtTheHead(DateLine date) {
        boolean today = date.line().position() < headingStart
                && !date.isTime()
                && WEEKDAY.matcher(date.line().text()).matches();
        return isNear(date) && date.line().position() < textStart && !today && !isOneOfSeveral(date);
    }

    private static boolean isMarked(DateLine date) {
        return date.isTime() || date.label().isEmpty();
    }

    /** When the page was changed. */
    public Optional<String> modified() {
        return first(date -> saysChanged(date) || (date.isTime() && named(date, NAMED_CHANGED) && isNear(date)));
    }

    /** The first after the heading, else the last before it. */
    private Optional<String> first(Predicate<DateLine> condition) {
        return dates.stream()
                .filter(date -> date.line().position() >= headingStart)
                .filter(condition)
                .findFirst()
                .map(DateLine::written)
                .or(() -> last(condition));
    }

    private Optional<String> last(Predicate<DateLine> condition) {
        return dates.reversed().stream()
                .filter(date -> date.line().position() < headingStart)
                .filter(condition)
                .findFirst()
                .map(DateLine::written);
    }

    private boolean saysPublished(DateLine date) {
        return !saysChanged(date) && PageWords.PUBLISHED.matcher(date.label()).find();
    }

    private static boolean saysLast(DateLine date) {
        return LAST_PUBLISHED.matcher(date.label()).find();
    }

    private static boolean saysChanged(DateLine date) {
        return PageWords.CHANGED.matcher(date.label()).find();
    }

    private static boolean isNamed(DateLine date) {
        return named(date, NAMED) && !named(date, NAMED_CHANGED);
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
                && !PageWords.EVENT.matcher(date.label()).find()
                && !places.isAtTheFoot(date.place())
                && !(date.line().position() < headingStart && places.isInHeadOfSite(date.place()));
    }

    private boolean stands(DateLine date) {
        String line = date.line().text();
        boolean told = date.isTime() && line.length() <= LONGEST_LINE;
        boolean dated = line.length() <= LONGEST_LINE
                && written(date).contains(":")
                && date.line().position() < textStart;
        return isNear(date)
                && isOfThePage(date)
                && (told
                        || dated
                        || date.isAlone()
                        || PageWords.KIND.matcher(date.label()).matches()
                        || BY.matcher(date.label() + " ").matches()
                        || PLACE.matcher(date.label()).matches());
    }

    private static String written(DateLine date) {
        return date.written().replace('.', ':');
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
