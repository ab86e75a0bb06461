package se.nyhetsarkivet.web.address;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import se.nyhetsarkivet.ArchiveException;

/** Where others reach the application, for what must be said in full: canonical links, site maps and harvests. */
public final class PublicAddress {

    private final Optional<String> named;

    /**
     * Takes the setting.
     *
     * @param setting an address such as {@code https://arkiv.example}; blank for the one by which each request came
     * @throws ArchiveException if it is no address of a web server
     */
    public PublicAddress(String setting) {
        named = setting.isBlank() ? Optional.empty() : Optional.of(checked(setting.strip()));
    }

    private static String checked(String setting) {
        try {
            URI address = new URI(setting);
            boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            if (web && address.getHost() != null && address.getQuery() == null && address.getFragment() == null) {
                return setting.endsWith("/") ? setting.substring(0, setting.length() - 1) : setting;
            }
        } catch (URISyntaxException noAddress) {
            // Told below, as any other text that is no address.
        }
        throw new ArchiveException("The setting archive.public-address is '" + setting
                + "'; expected an address such as https://arkiv.example.");
    }

    /**
     * The name of the server in the setting.
     *
     * @return the name, if an address is set
     */
    public Optional<String> host() {
        return named.map(address -> URI.create(address).getHost());
    }

    /**
     * The start of every address of the application, for what no request asks for.
     *
     * @return the address without a slash at the end, if a setting names one
     */
    public Optional<String> named() {
        return named;
    }

    /**
     * The start of every address of the application.
     *
     * @param request what is answered; its own address counts if no setting names one
     * @return the address without a slash at the end
     */
    public String of(HttpServletRequest request) {
        return named.orElseGet(() ->
                ServletUriComponentsBuilder.fromContextPath(request).build().toUriString());
    }
}
