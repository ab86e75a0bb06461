package se.nyhetsarkivet.web.address;

import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.SearchRequest.ArchiveView;

/** Where readers ask for alerts and look after them. */
public final class AlertAddress {

    /** Where an alert is asked for, without a slash before it; with the parameters of a search. */
    public static final String PATH = "bevakningar";

    /** Where a reader sees one alert, without a slash before it; the signed id stands behind it. */
    public static final String ONE = "bevakning";

    /** Where a program posts that an alert is to end, before the signed id. */
    public static final String STOP = "/bevakningar/stopp/";

    private AlertAddress() {}

    /**
     * The address at which an alert of a search is asked for.
     *
     * @param search the search
     * @return the path with its parameters
     */
    public static String of(SearchRequest search) {
        return "/" + PATH + query(search);
    }

    /**
     * What of a search is followed: all filters, and neither order nor page.
     *
     * @param search the search
     * @return the query with its question mark, or the empty string
     */
    public static String query(SearchRequest search) {
        SearchRequest plain = SearchRequest.of("");
        return SearchParameters.query(search.withView(ArchiveView.LATEST)
                .withSort(plain.sort())
                .withPage(0)
                .withSize(plain.size()));
    }

    /**
     * The page of one alert.
     *
     * @param signed the signed id of the alert
     * @return the path
     */
    public static String page(String signed) {
        return "/" + ONE + "/" + signed;
    }
}
