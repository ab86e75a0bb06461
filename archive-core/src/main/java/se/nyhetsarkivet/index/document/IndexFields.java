package se.nyhetsarkivet.index.document;

import java.util.List;

/** Every field of the index. */
public final class IndexFields {

    /** Changes with the fields. */
    public static final int VERSION = 8;

    /** The item's id: one term, stored. */
    public static final String ID = "id";

    /** The sequence number of the indexed revision: doc value. */
    public static final String SEQUENCE = "sequence";

    /** The number of the indexed revision among the item's: stored. */
    public static final String REVISION = "revision";

    /** When the indexed revision was seen, in milliseconds since 1970: doc value. */
    public static final String SEEN_FROM = "seenFrom";

    /** When the next revision was seen, in milliseconds since 1970: doc value, stored; only earlier revisions have it. */
    public static final String SEEN_UNTIL = "seenUntil";

    /** The item's id: doc value; only earlier revisions have it. */
    public static final String EARLIER_ID = "earlierId";

    /** What the whole text is like: the terms of {@link TextSimilarity}. */
    public static final String LIKENESS = "likeness";

    /** The headline: full text, stored. */
    public static final String HEADLINE = "headline";

    /** The lead: full text, stored. */
    public static final String LEAD = "lead";

    /** The body: full text, stored. */
    public static final String BODY = "body";

    /** The fields with full text. */
    public static final List<String> TEXTS = List.of(HEADLINE, LEAD, BODY);

    /** How many words the three texts have together: doc value. */
    public static final String WORDS = "words";

    /** The publisher: one term, stored. */
    public static final String PUBLISHER = "publisher";

    /** The keywords: one term each, doc values. */
    public static final String KEYWORD = "keyword";

    /** The address: stored. */
    public static final String URL = "url";

    /** The address as {@link WebAddress} compares it: one term. */
    public static final String ADDRESS = "address";

    /** The references in the texts, and those that are the item's own, each in the form of its reference: terms. */
    public static final String REFERENCE = "reference";

    /** Those of them that the item bears: terms, stored. */
    public static final String OWN_REFERENCE = "ownReference";

    /** The date of publication as ISO text: stored. */
    public static final String PUBLISHED = "published";

    /** The interval of the date of publication: a range of milliseconds since 1970, both ends included. */
    public static final String PUBLISHED_INTERVAL = "publishedInterval";

    /** The beginning of that interval: doc value, for sorting. */
    public static final String PUBLISHED_START = "publishedStart";

    /** The first day of the date with its precision, as {@link DayAndPrecision} packs them: doc value, for the time line. */
    public static final String PUBLISHED_DAY = "publishedDay";

    /**
     * The sequence number with which the record got the edit that ended this revision: point, doc value; only earlier revisions have it
     * and the other fields about edits.
     */
    public static final String EDIT = "edit";

    /** What that edit changed: a term for each kind. */
    public static final String EDIT_KIND = "editKind";

    /** Whether that edit was made without notice: {@link #SILENT} or {@link #STATED}. */
    public static final String EDIT_NOTICE = "editNotice";

    /** How many words that edit removed and added: doc value. */
    public static final String EDIT_WORDS = "editWords";

    /** The batch and the likeness of that edit: one term, doc value. */
    public static final String EDIT_GROUP = "editGroup";

    /** The publishers before and after that edit: a term for each. */
    public static final String EDIT_PUBLISHER = "editPublisher";

    /** The term for an edit without notice. */
    public static final String SILENT = "silent";

    /** The term for any other edit. */
    public static final String STATED = "stated";

    private IndexFields() {}
}
