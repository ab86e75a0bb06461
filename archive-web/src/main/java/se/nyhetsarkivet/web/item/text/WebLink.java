package se.nyhetsarkivet.web.item.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Only an address that a browser opens as a page becomes a link; anything else an item brings stays text. */
public final class WebLink {

    private static final Set<String> WEB = Set.of("http", "https");

    private WebLink() {}

    public static Optional<URI> of(String url) {
        try {
            URI address = new URI(url.strip());
            boolean web = address.getScheme() != null
                    && WEB.contains(address.getScheme().toLowerCase(Locale.ROOT))
                    && address.getHost() != null;
            return web ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }
}
