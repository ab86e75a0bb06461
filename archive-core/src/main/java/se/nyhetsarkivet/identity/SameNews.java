package se.nyhetsarkivet.identity;

import java.time.temporal.ChronoUnit;
import java.util.Optional;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;

/**
 * Whether two records that share a name are the same news, edited or not. An identifier may be a number that begins anew each year,
 * and an address that of a list; so what else the records say has to agree. News that are alike and yet kept apart are found as
 * near duplicates; unlike news that became revisions of one item would be lost. So what is doubtful is not the same.
 */
public final class SameNews {

    /** So much of the shorter text stands in the other: edited, or told at more length. */
    private static final double EDITED = 0.5;

    private static final double SIMILAR = 0.6;
    private static final double ALMOST_EQUAL = 0.9;

    /** Fewer words agree by chance, or since all news of a sender end with the same sentence. */
    private static final int MANY_WORDS = 20;

    private static final int SOME_WORDS = 8;
    private static final long DAYS_OF_A_MONTH = 31;

    private final NewsItem held;
    private final NewsItem arrived;
    private final boolean together;
    private final boolean sameIdentifier;
    private final boolean ownIdentifier;
    private final Agreement address;

    private SameNews(NewsItem held, NewsItem arrived, boolean together) {
        this.held = held;
        this.arrived = arrived;
        this.together = together;
        this.sameIdentifier = Identifiers.name(arrived.identifier())
                && Identifiers.comparable(held.identifier()).equals(Identifiers.comparable(arrived.identifier()));
        this.ownIdentifier = sameIdentifier && Identifiers.isOwn(arrived.identifier());
        this.address = address(held.url(), arrived.url());
    }

    /** What two records are to each other. */
    public enum Verdict {
        /** The same news, edited or not. */
        SAME,
        /** The same news, but an archivist may see it otherwise. */
        LIKELY,
        /** Other news. */
        OTHER
    }

    /** Whether two values agree; one that is missing says nothing. */
    private enum Agreement {
        SAME,
        OTHER,
        UNKNOWN
    }

    /**
     * Compares a record that is held with one that arrives.
     *
     * @param held what the archive holds under the name
     * @param arrived what arrives under it in a later batch, and is more likely to be an edit
     * @return whether they are the same news
     */
    public static Verdict verdict(NewsItem held, NewsItem arrived) {
        return new SameNews(held, arrived, false).verdict();
    }

    /**
     * Compares two records of one batch.
     *
     * @param held what the batch brought under the name
     * @param arrived what it brings now
     * @return whether they are the same news
     */
    public static Verdict verdictInOneBatch(NewsItem held, NewsItem arrived) {
        return new SameNews(held, arrived, true).verdict();
    }

    private Verdict verdict() {
        boolean sameDay = held.published()
                                .firstDay()
                                .compareTo(arrived.published().lastDay())
                        <= 0
                && arrived.published().firstDay().compareTo(held.published().lastDay()) <= 0;
        boolean sameHeadline = Words.of(held.headline()).equals(Words.of(arrived.headline()))
                && !Words.of(held.headline()).isEmpty();
        TextOverlap texts = TextOverlap.of(held, arrived);
        boolean alike = sameHeadline
                ? (sameDay ? withAll(texts) : withHeadline(texts))
                : (sameDay ? withDay(texts) : withNeither(texts));
        if (!alike) {
            return Verdict.OTHER;
        }
        return sameDay ? ofOneDate() : OtherDay.verdict(held, arrived, isOfAnOwnIdentifier());
    }

    /** Within one month or year there may have been more than one of the same kind. */
    private Verdict ofOneDate() {
        boolean otherFigures = isCoarse(held)
                && isCoarse(arrived)
                && OtherDay.Change.of(held, arrived).replacesFigures();
        return otherFigures ? (together ? Verdict.OTHER : Verdict.LIKELY) : Verdict.SAME;
    }

    private static boolean isCoarse(NewsItem item) {
        return item.published().precision().compareTo(PartialDate.Precision.DAY) < 0;
    }

    /** Headline and day agree. */
    private boolean withAll(TextOverlap texts) {
        if (address == Agreement.OTHER) {
            return !texts.areKnown() || texts.share(EDITED);
        }
        // Two notices of one day may have the same headline; with the same identifier, a later one is the same told
        // anew.
        return (sameIdentifier && !together) || !texts.differ();
    }

    /** The day is another: the news of every year or week, or the same with a new date. */
    private boolean withHeadline(TextOverlap texts) {
        boolean alike = texts.areKnown() ? texts.share(EDITED) : sameIdentifier;
        return switch (address) {
            case SAME -> twoWitnesses() || (alike && (!together || !texts.fewerThan(SOME_WORDS)));
            case OTHER -> ownIdentifier && texts.share(SIMILAR);
            case UNKNOWN -> ownIdentifier ? alike : (areAlmostEqual(texts) && areOfOneMonth());
        };
    }

    /** The headline is another: corrected, or that of other news on the same day. */
    private boolean withDay(TextOverlap texts) {
        TextOverlap headlines = TextOverlap.ofHeadlines(held, arrived);
        boolean corrected = (headlines.shareMostOf() && !texts.differ()) || texts.share(EDITED);
        boolean akin = headlines.shareALongWord() || headlines.shareMostOf();
        return switch (address) {
            case SAME ->
                sameIdentifier
                        ? corrected || akin || (!together && !identifierIsTheAddress())
                        : corrected && (texts.areKnown() || !together);
            case OTHER -> ownIdentifier ? texts.share(SIMILAR) : areAlmostEqual(texts);
            case UNKNOWN -> corrected || (together ? (akin && !texts.areKnown()) : (akin || !texts.areKnown()));
        };
    }

    /** Only a text of some length can tell that a page was rewritten from day to day. */
    private boolean withNeither(TextOverlap texts) {
        boolean rewritten = texts.share(SIMILAR) && !texts.fewerThan(MANY_WORDS);
        return switch (address) {
            case SAME -> rewritten || (sameIdentifier && correctedLater(texts));
            case OTHER -> false;
            case UNKNOWN -> rewritten && ownIdentifier;
        };
    }

    /** Some sources give the day of the correction for that of the news. */
    private boolean correctedLater(TextOverlap texts) {
        return TextOverlap.ofHeadlines(held, arrived).shareMostOf()
                && texts.share(SIMILAR)
                && !(identifierIsTheAddress() && texts.fewerThan(SOME_WORDS));
    }

    /** An identifier that is the address is no second one. */
    private boolean identifierIsTheAddress() {
        return Identifiers.comparable(arrived.identifier()).equals(comparable(arrived.url()));
    }

    /** Not only of an address, where another page may have come. */
    private boolean isOfAnOwnIdentifier() {
        boolean isAnAddress = Address.of(arrived.identifier()).isPresent();
        return isAnAddress ? address == Agreement.SAME && twoWitnesses() : ownIdentifier;
    }

    private boolean twoWitnesses() {
        return ownIdentifier && !identifierIsTheAddress();
    }

    /** A number comes again with the next year, and so may the greeting of the season. */
    private boolean areOfOneMonth() {
        return Math.abs(ChronoUnit.DAYS.between(
                        held.published().firstDay(), arrived.published().firstDay()))
                <= DAYS_OF_A_MONTH;
    }

    private static boolean areAlmostEqual(TextOverlap texts) {
        return texts.share(ALMOST_EQUAL) && !texts.fewerThan(SOME_WORDS);
    }

    private static Agreement address(String held, String arrived) {
        if (!Identifiers.name(held) || !Identifiers.name(arrived)) {
            return Agreement.UNKNOWN;
        }
        return comparable(held).equals(comparable(arrived)) ? Agreement.SAME : Agreement.OTHER;
    }

    private static String comparable(String url) {
        return Address.of(url).map(Address::comparable).orElse(url);
    }

    /**
     * The arriving record with its address and identifier in the forms of the one that is held, where they are the same: whether a
     * site has got a certificate, and from where a reader came, is no change of what it says.
     *
     * @param held what the archive holds
     * @param arrived what arrives
     * @return the record in those forms, or empty if they are its own
     */
    public static Optional<NewsItem> inFormsOf(NewsItem held, NewsItem arrived) {
        String url = address(held.url(), arrived.url()) == Agreement.SAME ? held.url() : arrived.url();
        String identifier =
                Identifiers.comparable(held.identifier()).equals(Identifiers.comparable(arrived.identifier()))
                        ? held.identifier()
                        : arrived.identifier();
        return url.equals(arrived.url()) && identifier.equals(arrived.identifier())
                ? Optional.empty()
                : Optional.of(new NewsItem(
                        identifier,
                        arrived.headline(),
                        arrived.lead(),
                        arrived.body(),
                        arrived.published(),
                        arrived.modified(),
                        arrived.publisher(),
                        url,
                        arrived.keywords(),
                        arrived.authors(),
                        arrived.language(),
                        arrived.extra()));
    }
}
