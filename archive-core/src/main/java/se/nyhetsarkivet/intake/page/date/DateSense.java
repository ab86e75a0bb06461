package se.nyhetsarkivet.intake.page.date;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import se.nyhetsarkivet.intake.page.date.DateText.Sureness;
import se.nyhetsarkivet.intake.page.vocabulary.PageWords;

/** What a line says that its date is of, by its words and by the names of its elements. */
final class DateSense {

    private static final int LONGEST_LINE = 120;
    private static final Pattern LAST_PUBLISHED = Pattern.compile("(?iu)\\bsenast\\b.*");
    private static final Pattern NAMED = Pattern.compile(
            "(?iu).*(publ(?!ik)|posted|pubdate|entry-date|entry-time|timestamp|submitted|created|dateline|(?<![a-z])dat(e|um)"
                    + "|(?:news|post|article|entry|press|page|item|blog)date).*");
    private static final Pattern NAMED_PUBLISHED =
            Pattern.compile("(?iu).*(publ(?!ik)|posted|pubdate|entry-date|created).*");
    private static final Pattern NAMED_CHANGED =
            Pattern.compile("(?iu).*(update|modifi|uppdatera|andrad|ändrad|event|kalend|deadline).*");
    private static final Pattern BY = Pattern.compile("(?u)\\D{2,40}[•|·,–-]\\s*");
    private static final Pattern GOES_ON = Pattern.compile("(?iu)\\s*(?:[|•·/,]|(?:av|by)\\s|$).*");

    private DateSense() {}

    static boolean isPublication(DateLine date) {
        return says(date, PageWords.PUBLISHED);
    }

    static boolean isCreation(DateLine date) {
        return says(date, PageWords.CREATED);
    }

    /** A sentence that begins like a label says something else. */
    private static boolean says(DateLine date, Pattern label) {
        return !isChange(date)
                && label.matcher(date.label()).find()
                && !PageWords.PROSE_BEHIND.matcher(date.behind()).matches();
    }

    static boolean isLast(DateLine date) {
        return LAST_PUBLISHED.matcher(date.label()).find();
    }

    static boolean isChange(DateLine date) {
        return PageWords.CHANGED.matcher(date.label()).find();
    }

    static boolean isNamed(DateLine date) {
        return (date.sureness() == Sureness.SURE || date.isAlone())
                && named(date, NAMED)
                && !named(date, NAMED_CHANGED);
    }

    static boolean isNamedChange(DateLine date) {
        return named(date, NAMED_CHANGED);
    }

    /** The names of the elements say that it is of a change or an event, and not of publication too. */
    static boolean isNamedOtherwise(DateLine date) {
        return isNamedChange(date) && !named(date, NAMED_PUBLISHED);
    }

    private static boolean named(DateLine date, Pattern names) {
        Element around = date.place();
        for (int level = 0; around != null && level < 3 && !around.normalName().matches("body|main|article"); level++) {
            String own =
                    String.join(" ", around.className(), around.id(), around.attr("itemprop"), around.attr("property"));
            if (names.matcher(own).matches() && around.text().length() <= LONGEST_LINE) {
                return true;
            }
            around = around.parent();
        }
        return false;
    }

    /** A line that has a date among what is said of the page. */
    static boolean isOfHead(DateLine date) {
        if (date.line().text().length() > LONGEST_LINE || date.sureness() != Sureness.SURE) {
            return false;
        }
        boolean timed = date.written().replace('.', ':').contains(":")
                && !PageWords.OCCASION.matcher(date.label()).find()
                && !PageWords.PROSE_BEHIND.matcher(date.behind()).matches();
        boolean begins =
                date.label().isEmpty() && GOES_ON.matcher(date.behind()).matches();
        return timed || begins;
    }

    /** Nothing stands with the date but of what kind the page is, from where, from whom. */
    static boolean leads(DateLine date) {
        String label = date.label();
        if (date.isAlone()) {
            return !label.endsWith(":") || DateLine.hasOnlyLabels(label);
        }
        boolean known = isKind(label)
                || PageWords.AUTHOR.matcher(label).matches()
                || (label.isEmpty()
                        && PageWords.AUTHOR_BEHIND.matcher(date.behind()).matches());
        boolean other = date.sureness() != Sureness.AMBIGUOUS
                && !PageWords.OCCASION.matcher(label).find()
                && (BY.matcher(label + " ").matches() || isPlace(label));
        return (known || other)
                && !PageWords.PROSE_BEHIND.matcher(date.behind()).matches();
    }

    static boolean isKind(String label) {
        return PageWords.KIND.matcher(label).matches()
                || PageWords.KIND_BEFORE_DATE.matcher(label).matches();
    }

    static boolean isPlace(String label) {
        return PageWords.PLACE.matcher(label).matches()
                && !PageWords.OCCASION.matcher(label).find()
                && !PageWords.EVENT.matcher(label).find();
    }

    static boolean isKindOrAuthor(String text) {
        return PageWords.KIND.matcher(text).matches()
                || PageWords.AUTHOR.matcher(text).matches();
    }
}
