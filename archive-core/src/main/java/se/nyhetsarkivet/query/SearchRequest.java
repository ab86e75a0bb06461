package se.nyhetsarkivet.query;

import java.util.Optional;
import java.util.Set;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.item.DateRange;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.query.SearchFilters.ValueChoice;

/**
 * A search, complete. Immutable: begin with {@link #of} and change with the {@code with…} methods. Any change but of the
 * page, the view and the totals goes back to the first page.
 *
 * @param text what the user typed, in the language of {@link se.nyhetsarkivet.query.parser.QueryParser}; what is beyond its limit is not kept
 * @param filters what the items must be, whatever their text is
 * @param revisionScope which revisions are looked at
 * @param width how far from its written form a word may be found
 * @param sort the order of the hits
 * @param unit the unit of the time line; empty for the one that suits its span
 * @param page the page, from 0
 * @param size the hits on a page, 0 to {@value #MAX_SIZE}; 0 asks for the counts alone
 * @param view the view of the archive that it is computed on
 * @param widthTotals whether the result says, too, how many items each width would find; a little less than one search more
 */
public record SearchRequest(
        String text,
        SearchFilters filters,
        RevisionScope revisionScope,
        Width width,
        SortOrder sort,
        Optional<DateUnit> unit,
        int page,
        int size,
        ArchiveView view,
        boolean widthTotals) {

    /** The longest text that is searched for, in characters. */
    public static final int MAX_TEXT = 2_000;

    /** The hits on a page unless another number is asked for. */
    public static final int DEFAULT_SIZE = 20;

    /** The most hits on a page. */
    public static final int MAX_SIZE = 1_000;

    /**
     * Checks the page.
     *
     * @throws InvalidValueException if the page is negative or the size out of range
     */
    public SearchRequest {
        // The parser reads no more, and tells of a longer text that it was cut.
        text = text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT + 1);
        if (page < 0) {
            throw new InvalidValueException("page is " + page + "; expected 0 or more");
        }
        if (size < 0 || size > MAX_SIZE) {
            throw new InvalidValueException("size is " + size + "; expected 0 to " + MAX_SIZE);
        }
    }

    /**
     * A search of all items for a text, best match first.
     *
     * @param text what the user typed
     * @return the request for the first page
     */
    public static SearchRequest of(String text) {
        return new SearchRequest(
                text,
                SearchFilters.NONE,
                RevisionScope.CURRENT,
                Width.COMPOUNDS,
                SortOrder.RELEVANCE,
                Optional.empty(),
                0,
                DEFAULT_SIZE,
                ArchiveView.LATEST,
                false);
    }

    /**
     * The range of dates among the filters.
     *
     * @return the range
     */
    public DateRange dates() {
        return filters.dates();
    }

    /**
     * Changes the text.
     *
     * @param newText what the user typed
     * @return the first page of the changed search
     */
    public SearchRequest withText(String newText) {
        return new SearchRequest(newText, filters, revisionScope, width, sort, unit, 0, size, view, widthTotals);
    }

    /**
     * Changes all filters.
     *
     * @param newFilters the filters
     * @return the first page of the changed search
     */
    public SearchRequest withFilters(SearchFilters newFilters) {
        return new SearchRequest(text, newFilters, revisionScope, width, sort, unit, 0, size, view, widthTotals);
    }

    /**
     * Changes the range of dates, and lets the time line choose its unit again.
     *
     * @param newDates the range
     * @return the first page of the changed search
     */
    public SearchRequest withDates(DateRange newDates) {
        return new SearchRequest(
                text,
                filters.withDates(newDates),
                revisionScope,
                width,
                sort,
                Optional.empty(),
                0,
                size,
                view,
                widthTotals);
    }

    /**
     * Changes the publishers.
     *
     * @param newPublishers any of these; empty for all
     * @return the first page of the changed search
     */
    public SearchRequest withPublishers(Set<String> newPublishers) {
        return withFilters(filters.withPublishers(ValueChoice.of(newPublishers)));
    }

    /**
     * Changes the keywords.
     *
     * @param newKeywords every one of these; empty for all
     * @return the first page of the changed search
     */
    public SearchRequest withKeywords(Set<String> newKeywords) {
        return withFilters(filters.withKeywords(ValueChoice.of(newKeywords)));
    }

    /**
     * Changes which revisions are looked at.
     *
     * @param newWordings the revisions
     * @return the first page of the changed search
     */
    public SearchRequest withRevisionScope(RevisionScope newWordings) {
        return new SearchRequest(text, filters, newWordings, width, sort, unit, 0, size, view, widthTotals);
    }

    /**
     * Changes the width.
     *
     * @param newWidth the width
     * @return the first page of the changed search
     */
    public SearchRequest withWidth(Width newWidth) {
        return new SearchRequest(text, filters, revisionScope, newWidth, sort, unit, 0, size, view, widthTotals);
    }

    /**
     * Changes the order.
     *
     * @param newSort the order
     * @return the first page of the changed search
     */
    public SearchRequest withSort(SortOrder newSort) {
        return new SearchRequest(text, filters, revisionScope, width, newSort, unit, 0, size, view, widthTotals);
    }

    /**
     * Changes the unit of the time line.
     *
     * @param newUnit the unit; a coarser one is used if this would make too many bars
     * @return the first page of the changed search
     */
    public SearchRequest withUnit(DateUnit newUnit) {
        return new SearchRequest(
                text, filters, revisionScope, width, sort, Optional.of(newUnit), 0, size, view, widthTotals);
    }

    /**
     * Goes to a page.
     *
     * @param newPage the page, from 0
     * @return the same search at that page
     */
    public SearchRequest withPage(int newPage) {
        return new SearchRequest(text, filters, revisionScope, width, sort, unit, newPage, size, view, widthTotals);
    }

    /**
     * Changes the number of hits on a page.
     *
     * @param newSize the size, 0 to {@value #MAX_SIZE}
     * @return the first page of the changed search
     */
    public SearchRequest withSize(int newSize) {
        return new SearchRequest(text, filters, revisionScope, width, sort, unit, 0, newSize, view, widthTotals);
    }

    /**
     * Changes the view of the archive that the search is computed on, and stays at the page.
     *
     * @param newView the view
     * @return the same page on that view
     */
    public SearchRequest withView(ArchiveView newView) {
        return new SearchRequest(text, filters, revisionScope, width, sort, unit, page, size, newView, widthTotals);
    }

    /**
     * Computes the search on the view that another page of it was computed on, and stays at the page. Page, size and unit may be
     * others than those of that page; all else must be the same.
     *
     * @param token the token of that page
     * @return the same page on that view
     */
    public SearchRequest withPageToken(PageToken token) {
        return withView(new ArchiveView.Named(token));
    }

    /**
     * Asks for what each width would find, or no longer, and stays at the page.
     *
     * @param wanted whether {@link se.nyhetsarkivet.result.SearchResult#widthTotals} is filled
     * @return the same page
     */
    public SearchRequest withWidthTotals(boolean wanted) {
        return new SearchRequest(text, filters, revisionScope, width, sort, unit, page, size, view, wanted);
    }

    /** Which revisions of an item a search looks at. */
    public sealed interface RevisionScope {

        /** What items say now. */
        RevisionScope CURRENT = new Current();

        /** What items say now or said before. */
        RevisionScope ALL = new All();

        /** Only the revision in force. */
        record Current() implements RevisionScope {}

        /** Every revision; an item of which several fit is found once, by the latest of them. */
        record All() implements RevisionScope {}

        /**
         * The revision that was in force at the end of a date.
         *
         * @param date the date
         */
        record AsOf(PartialDate date) implements RevisionScope {}
    }

    /** Which view of the archive a search is computed on. */
    public sealed interface ArchiveView {

        /** The archive as it is now; another page may be computed on a later view. */
        ArchiveView LATEST = new Latest();

        /** The archive as it is now, which is kept for the other pages: the result has a {@link PageToken}. */
        ArchiveView KEPT = new Kept();

        /** The archive as it is now. */
        record Latest() implements ArchiveView {}

        /** The archive as it is now, to be kept. */
        record Kept() implements ArchiveView {}

        /**
         * The view that another page of the same search was computed on.
         *
         * @param token the token of that page
         */
        record Named(PageToken token) implements ArchiveView {}
    }
}
