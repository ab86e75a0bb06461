package se.nyhetsarkivet.query;

import java.util.List;

/**
 * What the parser understood.
 *
 * @param query the question
 * @param notices what the user should know of how it was read
 */
public record ParsedQuery(Query query, List<Notice> notices) {

    /** Copies the list. */
    public ParsedQuery {
        notices = List.copyOf(notices);
    }
}
