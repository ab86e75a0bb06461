package se.nyhetsarkivet.intake.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import se.nyhetsarkivet.intake.source.SourceDates;

/** Finds the date that stands near a headline: in a time element, or as a reader sees it. */
final class DateNearText {

    /** How much text before and after the headline is near. */
    private static final int BEFORE = 200;

    private static final int AFTER = 700;
    private static final int MOST = 200;
    private static final int LONGEST_LINE = 120;
    private static final Pattern DATE = Pattern.compile(
            "(?<![\\d-])(?:\\d{4}-\\d{2}-\\d{2}(?:[ T,]+(?:kl\\.? ?)?\\d{1,2}[.:]\\d{2})?"
                    + "|\\d{1,2}(?:\\.|:e)? (?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december"
                    + "|jan|feb|mar|apr|jun|jul|aug|sep|sept|okt|nov|dec)\\.?,? \\d{4}(?:,? (?:kl\\.? ?)\\d{1,2}[.:]\\d{2})?)(?![\\d-])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern CHANGED =
            Pattern.compile("(?i)(uppdaterad|ändrad|granskad|modified|updated|reviderad)[^\\d]*$");
    private static final Pattern PUBLISHED = Pattern.compile(
            "(?i)(publicera[dt]|publiceringsdatum|publicerades|datum|published|pressmeddelande|nyhet)[^\\d]*$");

    private static final Pattern LABELS = Pattern.compile(
            "(?i)(senast|publicera[dt]|publiceringsdatum|publicerades|datum|published|pressmeddelanden?|nyhet(er)?|uppdatera[dt]|"
                    + "ändra[dt]|granska[dt]|modified|updated|den|on|kl)");

    private final List<Seen> dates = new ArrayList<>();
    private int position;
    private int headingStart = -1;
    private int headingEnd = -1;

    /** Finds the dates around the heading of a page, or at its beginning if it has none. */
    DateNearText(Element page, Optional<Element> heading) {
        page.traverse(new org.jsoup.select.NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (heading.isPresent() && node.equals(heading.get())) {
                    headingStart = position;
                }
                if (dates.size() < MOST) {
                    meet(node);
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (heading.isPresent() && node.equals(heading.get())) {
                    headingEnd = position;
                }
            }
        });
    }

    /** A date and where it stands, counted in characters. */
    private record Seen(int position, String text, boolean changed, boolean labelled, boolean inHeading) {}

    private void meet(Node node) {
        if (node instanceof Element element && element.normalName().equals("time")) {
            String value = element.hasAttr("datetime") ? element.attr("datetime") : element.text();
            Element around = element.parent();
            String label = around == null ? "" : before(around.wholeText(), element.wholeText());
            add(value, label, true);
        } else if (node instanceof TextNode text) {
            String words = text.text();
            if (words.length() <= LONGEST_LINE) {
                find(text, words);
            }
            position += words.strip().length();
        }
    }

    private static String before(String text, String end) {
        int at = end.isEmpty() ? -1 : text.indexOf(end);
        return text.substring(Math.max(0, at - 40), Math.max(0, at)).strip();
    }

    private void find(TextNode node, String words) {
        Matcher matcher = DATE.matcher(words);
        while (matcher.find()) {
            String label = words.substring(0, matcher.start()).strip();
            Node previous = node.previousSibling();
            if (label.isEmpty() && previous instanceof Element element) {
                label = element.text();
            }
            boolean alone = matcher.end() - matcher.start() + 12 > words.strip().length();
            if (alone
                    || PUBLISHED.matcher(tail(label)).find()
                    || CHANGED.matcher(tail(label)).find()) {
                add(matcher.group(), label, PUBLISHED.matcher(tail(label)).find());
            }
        }
    }

    /** Whether an element says when the page was published and nothing else. */
    static boolean isDateLine(Element element) {
        List<Element> times = element.select("time");
        if (times.isEmpty()) {
            return isDateLine(element.text());
        }
        if (element.normalName().equals("time")) {
            Element around = element.parent();
            return around != null && around.isBlock() && !around.normalName().matches("p|li|td|dd|blockquote");
        }
        String rest = element.text();
        for (Element time : times) {
            rest = rest.replace(time.text(), " ");
        }
        return hasOnlyLabels(rest);
    }

    /** Whether a line says when the page was published and nothing else. */
    static boolean isDateLine(String line) {
        Matcher date = DATE.matcher(line);
        return line.length() <= LONGEST_LINE && date.find() && hasOnlyLabels(date.replaceAll(" "));
    }

    private static boolean hasOnlyLabels(String text) {
        return LABELS.matcher(text).replaceAll("").chars().noneMatch(Character::isLetterOrDigit);
    }

    private static String tail(String label) {
        return label.substring(Math.max(0, label.length() - 60));
    }

    private void add(String text, String label, boolean labelled) {
        String date = text.toLowerCase(Locale.ROOT).strip();
        if (SourceDates.find(date).isPresent()) {
            boolean inHeading = headingStart >= 0 && headingEnd < 0;
            dates.add(new Seen(position, date, CHANGED.matcher(tail(label)).find(), labelled, inHeading));
        }
    }

    /** When the page was published. A date with a label or a time element goes before one that only stands there. */
    Optional<String> published() {
        return near(false);
    }

    /** When the page was changed. */
    Optional<String> modified() {
        return near(true);
    }

    private Optional<String> near(boolean changed) {
        List<Seen> near = dates.stream()
                .filter(seen -> seen.changed == changed && !seen.inHeading)
                .filter(seen ->
                        seen.position >= headingStart - BEFORE && seen.position <= Math.max(0, headingEnd) + AFTER)
                .toList();
        return near.stream()
                .filter(Seen::labelled)
                .findFirst()
                .or(() -> near.stream().findFirst())
                .map(Seen::text);
    }
}
