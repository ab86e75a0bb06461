package se.nyhetsarkivet.comparison;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.item.Revision;

/**
 * What changed from one revision of an item to another.
 *
 * @param headline the headlines
 * @param lead the leads
 * @param body the bodies
 * @param values the other fields that changed, in the order of {@link ValueChange.Field}
 * @param changedWithoutNotice see {@link #changedWithoutNotice(NewsItem, NewsItem)}
 */
public record ItemComparison(
        TextComparison headline,
        TextComparison lead,
        TextComparison body,
        List<ValueChange> values,
        boolean changedWithoutNotice) {

    private static final Pattern SPACES = Pattern.compile("[\\s\\h]+");

    /** Copies the list. */
    public ItemComparison {
        values = List.copyOf(values);
    }

    /**
     * Compares two revisions.
     *
     * @param before the content of the earlier
     * @param after the content of the later
     * @return what changed
     */
    public static ItemComparison of(NewsItem before, NewsItem after) {
        return of(before, after, changedWithoutNotice(before, after));
    }

    private static ItemComparison of(NewsItem before, NewsItem after, boolean changedWithoutNotice) {
        return new ItemComparison(
                TextComparison.of(before.headline(), after.headline()),
                TextComparison.of(before.lead(), after.lead()),
                TextComparison.of(before.body(), after.body()),
                Stream.of(ValueChange.Field.values())
                        .map(field -> change(field, values(field, before), values(field, after)))
                        .filter(change ->
                                !change.removed().isEmpty() || !change.added().isEmpty())
                        .toList(),
                changedWithoutNotice);
    }

    /**
     * Compares two revisions, and knows who wrote them.
     *
     * @param before the earlier
     * @param after the later
     * @return what changed
     */
    public static ItemComparison of(Revision before, Revision after) {
        return of(before.item(), after.item(), changedWithoutNotice(before, after));
    }

    /**
     * The same of two revisions. What an archivist wrote is no reproach to the publisher, so it is false of an edit and of what follows
     * one.
     *
     * @param before the earlier revision
     * @param after the later
     * @return true if a source changed the text and not the date
     */
    public static boolean changedWithoutNotice(Revision before, Revision after) {
        return !before.edited() && !after.edited() && changedWithoutNotice(before.item(), after.item());
    }

    /**
     * Whether a reader who goes by the date could not know that the text is another. That is so if the headline, the lead or
     * the body says something else while the date that the source states stayed the same: its date of modification, or its
     * date of publication if it states none. White space does not count as a change of text, and a date that became more
     * or less precise does count as one of the date, because this is a reproach and must hold.
     *
     * @param before the content of the earlier revision
     * @param after the content of the later
     * @return true if the text changed and the date did not
     */
    public static boolean changedWithoutNotice(NewsItem before, NewsItem after) {
        PartialDate statedBefore = before.modified().orElse(before.published());
        PartialDate statedAfter = after.modified().orElse(after.published());
        boolean sameDate = statedBefore.start().equals(statedAfter.start())
                && statedBefore.end().equals(statedAfter.end());
        return sameDate && !plain(before).equals(plain(after));
    }

    /**
     * Whether anything changed.
     *
     * @return true if a text or a value is another
     */
    public boolean changed() {
        return headline.changed() || lead.changed() || body.changed() || !values.isEmpty();
    }

    private static List<String> plain(NewsItem item) {
        return Stream.of(item.headline(), item.lead(), item.body())
                .map(text -> SPACES.matcher(text).replaceAll(" ").strip())
                .toList();
    }

    private static ValueChange change(ValueChange.Field field, List<String> before, List<String> after) {
        List<String> removed = without(before, after);
        List<String> added = without(after, before);
        boolean reordered = removed.isEmpty() && added.isEmpty() && !before.equals(after);
        return reordered ? new ValueChange(field, before, after) : new ValueChange(field, removed, added);
    }

    private static List<String> without(List<String> values, List<String> others) {
        List<String> rest = new ArrayList<>(values);
        rest.removeAll(new HashSet<>(others));
        return rest;
    }

    private static List<String> values(ValueChange.Field field, NewsItem item) {
        return switch (field) {
            case PUBLISHER -> unlessEmpty(item.publisher());
            case PUBLISHED -> List.of(item.published().iso());
            case MODIFIED -> item.modified().map(PartialDate::iso).stream().toList();
            case KEYWORDS -> item.keywords();
            case AUTHORS -> item.authors();
            case URL -> unlessEmpty(item.url());
            case IDENTIFIER -> unlessEmpty(item.identifier());
            case LANGUAGE -> unlessEmpty(item.language());
            case OTHER ->
                item.extra().entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + entry.getValue())
                        .toList();
        };
    }

    private static List<String> unlessEmpty(String text) {
        return text.isEmpty() ? List.of() : List.of(text);
    }
}
