package se.nyhetsarkivet.query;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A search, complete. Immutable: begin with {@link #of} and change with the {@code with…} methods. Any change but of the
 * page itself goes back to the first page.
 *
 * @param text what the user typed, in the language of {@link QueryParser}
 * @param dates the range of dates
 * @param publishers items of any of these publishers; empty for all
 * @param keywords items with every one of these keywords; empty for all
 * @param wordings which revisions are looked at
 * @param width how far from its written form a word may be found
 * @param sort the order of the hits
 * @param page the page, from 0
 * @param size the hits on a page, 0 to {@value #MAX_SIZE}; 0 asks for the counts alone
 */
public record SearchRequest(
        String text,
        DateRange dates,
        Set<String> publishers,
        Set<String> keywords,
        Wordings wordings,
        Width width,
        SortOrder sort,
        int page,
        int size) {

    /** The hits on a page unless another number is asked for. */
    public static final int DEFAULT_SIZE = 20;

    /** The most hits on a page. */
    public static final int MAX_SIZE = 1_000;

    /**
     * Checks the page and copies the sets.
     *
     * @throws IllegalArgumentException if the page is negative or the size out of range
     */
    public SearchRequest {
        if (page < 0) {
            throw new IllegalArgumentException("page is " + page + "; expected 0 or more");
        }
        if (size < 0 || size > MAX_SIZE) {
            throw new IllegalArgumentException("size is " + size + "; expected 0 to " + MAX_SIZE);
        }
        publishers = Collections.unmodifiableSet(new LinkedHashSet<>(publishers));
        keywords = Collections.unmodifiableSet(new LinkedHashSet<>(keywords));
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
                DateRange.ALL,
                Set.of(),
                Set.of(),
                Wordings.CURRENT,
                Width.COMPOUNDS,
                SortOrder.RELEVANCE,
                0,
                DEFAULT_SIZE);
    }

    /**
     * Changes the text.
     *
     * @param newText what the user typed
     * @return the first page of the changed search
     */
    public SearchRequest withText(String newText) {
        return new SearchRequest(newText, dates, publishers, keywords, wordings, width, sort, 0, size);
    }

    /**
     * Changes the range of dates.
     *
     * @param newDates the range
     * @return the first page of the changed search
     */
    public SearchRequest withDates(DateRange newDates) {
        return new SearchRequest(text, newDates, publishers, keywords, wordings, width, sort, 0, size);
    }

    /**
     * Changes the publishers.
     *
     * @param newPublishers any of these; empty for all
     * @return the first page of the changed search
     */
    public SearchRequest withPublishers(Set<String> newPublishers) {
        return new SearchRequest(text, dates, newPublishers, keywords, wordings, width, sort, 0, size);
    }

    /**
     * Changes the keywords.
     *
     * @param newKeywords every one of these; empty for all
     * @return the first page of the changed search
     */
    public SearchRequest withKeywords(Set<String> newKeywords) {
        return new SearchRequest(text, dates, publishers, newKeywords, wordings, width, sort, 0, size);
    }

    /**
     * Changes which revisions are looked at.
     *
     * @param newWordings the revisions
     * @return the first page of the changed search
     */
    public SearchRequest withWordings(Wordings newWordings) {
        return new SearchRequest(text, dates, publishers, keywords, newWordings, width, sort, 0, size);
    }

    /**
     * Changes the width.
     *
     * @param newWidth the width
     * @return the first page of the changed search
     */
    public SearchRequest withWidth(Width newWidth) {
        return new SearchRequest(text, dates, publishers, keywords, wordings, newWidth, sort, 0, size);
    }

    /**
     * Changes the order.
     *
     * @param newSort the order
     * @return the first page of the changed search
     */
    public SearchRequest withSort(SortOrder newSort) {
        return new SearchRequest(text, dates, publishers, keywords, wordings, width, newSort, 0, size);
    }

    /**
     * Goes to a page.
     *
     * @param newPage the page, from 0
     * @return the same search at that page
     */
    public SearchRequest withPage(int newPage) {
        return new SearchRequest(text, dates, publishers, keywords, wordings, width, sort, newPage, size);
    }

    /**
     * Changes the number of hits on a page.
     *
     * @param newSize the size, 0 to {@value #MAX_SIZE}
     * @return the first page of the changed search
     */
    public SearchRequest withSize(int newSize) {
        return new SearchRequest(text, dates, publishers, keywords, wordings, width, sort, 0, newSize);
    }
}
