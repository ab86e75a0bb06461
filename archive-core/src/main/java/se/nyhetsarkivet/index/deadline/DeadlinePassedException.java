package se.nyhetsarkivet.index.deadline;

/** Leads out of Lucene's code when a search has to end; whoever called it goes on with what there is. */
public final class DeadlinePassedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    DeadlinePassedException() {
        super("the search has to end", null, false, false);
    }
}
