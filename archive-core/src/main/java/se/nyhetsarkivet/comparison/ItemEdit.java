package se.nyhetsarkivet.comparison;

import java.util.EnumSet;
import java.util.Set;
import se.nyhetsarkivet.item.Revision;

/**
 * What kind of change one revision made to another, and how large it is: enough to choose among many, and to see that the same was
 * done to several items.
 *
 * @param kinds what changed; never empty
 * @param words how many words of the texts were removed and added together; 0 if the texts say the same
 * @param withoutNotice whether what the texts say changed and the date that the source states did not; what changed only in print is
 *     no reproach
 * @param likeness the same for two edits that replace the same words by the same, wherever they stand, and change the same fields; short,
 *     and without meaning
 */
public record ItemEdit(Set<Kind> kinds, int words, boolean withoutNotice, String likeness) {

    /** What an edit changes. */
    public enum Kind {
        /** What the headline says. */
        HEADLINE,
        /** The date of publication. */
        DATE,
        /** A number in a text, which is another one now. */
        FIGURES,
        /** What the lead or the body says. */
        TEXT,
        /** The texts in print alone: quotation marks, dashes, spaces, places where a word may be divided. Never with a change of what they say. */
        TYPOGRAPHY,
        /** Any other field, such as the publisher or a keyword. */
        VALUES
    }

    /** Copies the set. */
    public ItemEdit {
        kinds = Set.copyOf(kinds);
    }

    /**
     * Says what kind of change one revision made to another.
     *
     * @param before the earlier
     * @param after the later
     * @return the kinds, the size and what makes it like others; without notice only if a source made both
     */
    public static ItemEdit of(Revision before, Revision after) {
        return of(ItemComparison.of(before, after));
    }

    static ItemEdit of(ItemComparison comparison) {
        EditLikeness likeness = new EditLikeness();
        TextEdit headline = TextEdit.of(comparison.headline(), likeness);
        TextEdit lead = TextEdit.of(comparison.lead(), likeness);
        TextEdit body = TextEdit.of(comparison.body(), likeness);
        TextEdit below = lead.and(body);
        TextEdit all = headline.and(below);
        EnumSet<Kind> kinds = EnumSet.noneOf(Kind.class);
        addIf(kinds, Kind.HEADLINE, headline.says());
        addIf(kinds, Kind.FIGURES, all.figures());
        addIf(kinds, Kind.TEXT, below.text());
        addIf(kinds, Kind.TYPOGRAPHY, all.inPrint() && !all.says());
        for (ValueChange change : comparison.values()) {
            kinds.add(change.field() == ValueChange.Field.PUBLISHED ? Kind.DATE : Kind.VALUES);
            likeness.add(change);
        }
        addIf(kinds, Kind.VALUES, kinds.isEmpty());
        boolean withoutNotice = all.says() && comparison.changedWithoutNotice();
        return new ItemEdit(kinds, all.words(), withoutNotice, likeness.of(kinds, withoutNotice));
    }

    private static void addIf(Set<Kind> kinds, Kind kind, boolean is) {
        if (is) {
            kinds.add(kind);
        }
    }
}
