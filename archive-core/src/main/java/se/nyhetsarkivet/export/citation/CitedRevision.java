package se.nyhetsarkivet.export.citation;

import java.net.URI;
import java.time.LocalDate;
import se.nyhetsarkivet.item.Revision;

/**
 * A revision as somebody cites it.
 *
 * @param revision the revision, with its number and fingerprint
 * @param link where it can be read for ever, such as {@code https://host/nyhet/ID/slug?revision=2}
 * @param retrieved the day on which it was read
 */
public record CitedRevision(Revision revision, URI link, LocalDate retrieved) {

    /**
     * Checks the link.
     *
     * @throws IllegalArgumentException if the link is not absolute
     */
    public CitedRevision {
        if (!link.isAbsolute()) {
            throw new IllegalArgumentException("'" + link
                    + "' is no link that can be cited; expected an absolute one such as https://host/nyhet/ID");
        }
    }
}
