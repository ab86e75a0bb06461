package se.nyhetsarkivet.web.source.entry;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** The address of a page as a document writes it. */
final class PageAddress {

    private PageAddress() {}

    /** In full and without what points into the page; empty if it is none of the web. */
    static Optional<URI> of(URI base, String written) {
        try {
            String escaped = written.strip().replace(" ", "%20").replaceFirst("#.*", "");
            if (escaped.isEmpty()) {
                return Optional.empty();
            }
            URI address = base.resolve(new URI(escaped)).normalize();
            boolean web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
            return web && address.getHost() != null
                    ? Optional.of(URI.create(address.toASCIIString()))
                    : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
