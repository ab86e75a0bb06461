package se.nyhetsarkivet.reference;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import se.nyhetsarkivet.item.NewsItem;

/**
 * The number of an official document in one form, whatever way it was written: {@code prop. 2017/18:105} is also that of
 * {@code Proposition 2017/18: 105}. Immutable.
 *
 * @param kind what kind of document it is
 * @param text the form that all ways to write it have in common; two references are the same if this is
 */
public record Reference(Kind kind, String text) {

    /** What kind of document a reference names, with the form of its number. */
    public enum Kind {
        /** A bill of the government: {@code prop. 2017/18:105}. */
        PROPOSITION,
        /** A communication from the government to the Riksdag: {@code skr. 2017/18:1}. */
        COMMUNICATION,
        /** A report of a committee of the Riksdag: {@code bet. 2017/18:FiU1}. */
        COMMITTEE_REPORT,
        /** A letter of the Riksdag: {@code rskr. 2017/18:54}. */
        RIKSDAG_LETTER,
        /** What the government writes to the Riksdag about a proposal of the European Union: {@code 2022/23:FPM78}. */
        EU_MEMORANDUM,
        /** A report of an inquiry: {@code SOU 2018:24}. */
        INQUIRY_REPORT,
        /** A report of a ministry: {@code Ds 2018:9}. */
        MINISTRY_REPORT,
        /** What an inquiry is to do: {@code dir. 2018:30}. */
        TERMS_OF_REFERENCE,
        /** An act or an ordinance: {@code SFS 2018:218}. */
        STATUTE,
        /** A regulation of an authority: {@code SOSFS 2015:8}. */
        REGULATION,
        /** A report of the National Audit Office: {@code RiR 2018:12}. */
        AUDIT_REPORT,
        /** An agreement with other states: {@code SÖ 2012:17}. */
        TREATY,
        /** A case of an authority: {@code Ju2018/01234}, without the unit that had it, or {@code dnr 2018/123}. */
        CASE_FILE,
        /** An act of the European Union: {@code EU 2016/679}, or {@code EU nr 648/2012} where the year comes last. */
        EU_ACT,
        /** A document of its Commission: {@code COM(2018) 233}. */
        EU_DOCUMENT,
        /** A case of its Court: {@code C-311/18}. */
        EU_CASE
    }

    /**
     * A reference where it stands in a text.
     *
     * @param reference what is referred to
     * @param start the index of its first character
     * @param end the index after its last; the same as {@code start} for one that is only implied, as the second of {@code SFS 2022:7–9}
     */
    public record Mention(Reference reference, int start, int end) {}

    /**
     * Finds the references in a text. Takes time in proportion to its length.
     *
     * @param text the text
     * @return the references in the order of the text, none inside another
     */
    public static List<Mention> in(String text) {
        return new ReferenceScanner(text).scan();
    }

    /**
     * Finds what an item refers to: the references in its headline, lead and body, and those that are its own.
     *
     * @param item the item
     * @return the different references
     */
    public static Set<Reference> of(NewsItem item) {
        Set<Reference> all = new LinkedHashSet<>(OwnReferences.of(item));
        all.addAll(in(item));
        return Collections.unmodifiableSet(all);
    }

    /**
     * Finds the references in the headline, lead and body of an item.
     *
     * @param item the item
     * @return the different references
     */
    public static Set<Reference> in(NewsItem item) {
        Set<Reference> all = new LinkedHashSet<>();
        for (String part : List.of(item.headline(), item.lead(), item.body())) {
            in(part).forEach(mention -> all.add(mention.reference()));
        }
        return Collections.unmodifiableSet(all);
    }

    /**
     * Finds the references that an item bears: it announces the document that has this number. That is so where the headline begins or
     * ends with the number, set off from the title, as in {@code Ny lag, prop. 2017/18:105}, or where the number is the item's identifier.
     * A number that belongs to the sentence, as in {@code Remiss av SOU 2018:24}, is a mention.
     *
     * @param item the item
     * @return the different references
     */
    public static Set<Reference> bornBy(NewsItem item) {
        return OwnReferences.of(item);
    }

    /**
     * Reads what a reader asks for. A number that does not say of what it is, such as {@code 2017/18:105}, may be that of several kinds of
     * documents.
     *
     * @param typed a reference in any form
     * @return what it can be; empty if it is no reference
     */
    public static Set<Reference> asked(String typed) {
        return AskedReferences.of(typed);
    }
}
