package se.nyhetsarkivet.web.citation;

import java.net.URI;
import java.time.LocalDate;
import se.nyhetsarkivet.export.citation.CitedRevision;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.web.address.ItemAddress;

/** The permanent link of a revision, and the revision as it is cited on a day. */
public final class CitationLink {

    private CitationLink() {}

    /**
     * Cites a revision.
     *
     * @param base the start of every address of the application, without a slash at the end
     * @param revision the revision
     * @param today the day on which it is cited
     * @return the revision with its link and the day
     */
    public static CitedRevision of(String base, Revision revision, LocalDate today) {
        return new CitedRevision(revision, URI.create(address(base, revision)), today);
    }

    /**
     * The address of the page that shows a revision, and the same for ever.
     *
     * @param base the start of every address of the application, without a slash at the end
     * @param revision the revision
     * @return the whole address
     */
    public static String address(String base, Revision revision) {
        return base + ItemAddress.of(revision.id(), revision.item().headline()).path() + "?revision="
                + revision.number();
    }
}
