package se.nyhetsarkivet.web.alert.setting;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import se.nyhetsarkivet.ArchiveException;

/** Checks the settings of a webhook at the start, where somebody sees it, and not when it is called. */
final class WebhookCheck {

    private static final String PREFIX = "whsec_";
    private static final int KEY_BYTES = 24;
    private static final int LAST_PORT = 65_535;

    private WebhookCheck() {}

    static void check(String name, String url, String secret, String search) {
        if (name.isBlank()) {
            throw new ArchiveException("A webhook in archive.alerts.webhooks has no name; set one, by which it is"
                    + " remembered how far it has come.");
        }
        String which = "The webhook '" + name + "' in archive.alerts.webhooks has ";
        if (!isOfTheWeb(url)) {
            throw new ArchiveException(
                    which + "the url '" + url + "'; expected an address such as https://program.example/news.");
        }
        if (!isKey(secret)) {
            throw new ArchiveException(
                    which + "no usable secret; expected whsec_ and at least 24 random bytes in Base64.");
        }
        if (!isDecodable(search)) {
            throw new ArchiveException(which + "the search '" + search + "', in which a % is not followed by two"
                    + " hexadecimal digits; copy what stands behind the question mark in the address of a search"
                    + " (a percent sign itself is %25).");
        }
    }

    private static boolean isOfTheWeb(String url) {
        try {
            URI address = new URI(url);
            return url.matches("https?://[^\\s<>\"]+")
                    && address.getHost() != null
                    && address.getPort() != 0
                    && address.getPort() <= LAST_PORT;
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }

    private static boolean isKey(String secret) {
        try {
            return secret.startsWith(PREFIX)
                    && Base64.getDecoder().decode(secret.substring(PREFIX.length())).length >= KEY_BYTES;
        } catch (IllegalArgumentException noBase64) {
            return false;
        }
    }

    private static boolean isDecodable(String search) {
        try {
            URLDecoder.decode(search, StandardCharsets.UTF_8);
            return true;
        } catch (IllegalArgumentException cut) {
            return false;
        }
    }
}
