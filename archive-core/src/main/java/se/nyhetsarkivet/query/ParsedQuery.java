package se.nyhetsarkivet.query;

import java.util.List;

/**
 * What the parser understood.
 *
 * @param query what is asked
 * @param notices what the user should know of how it was read
 * @param question whether the text is a whole question in plain language, such as {@code Hur många rymde från förvaret?}
 */
public record ParsedQuery(QueryNode query, List<Notice> notices, boolean question) {

    /** Copies the list. */
    public ParsedQuery {
        notices = List.copyOf(notices);
    }
}
