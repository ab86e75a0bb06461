package se.nyhetsarkivet.web.limits.log;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.catalina.AccessLog;
import se.nyhetsarkivet.web.address.AlertAddress;

/**
 * A request as a log may show it: who asked for what, without the search, which is nobody's business.
 *
 * @param client the address, not that of a proxy
 * @param method such as {@code GET}
 * @param path without what follows the question mark
 * @param host the name by which the application was asked for
 */
public record LoggedRequest(String client, String method, String path, String host) {

    private static final int MOST_CHARACTERS = 200;
    private static final Pattern SIGNED_PATH =
            Pattern.compile("^(/+" + AlertAddress.ONE + "/+|/*" + AlertAddress.STOP + "/*).+", Pattern.DOTALL);
    private static final Pattern SIGNED =
            Pattern.compile("(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{16}(?:\\.|%2[Ee])[A-Za-z0-9_-]{22}");

    static LoggedRequest of(HttpServletRequest request) {
        return new LoggedRequest(
                client(request),
                plain(request.getMethod()),
                plain(withoutKeys(Optional.ofNullable(request.getRequestURI()).orElse(""))),
                plain(Optional.ofNullable(request.getServerName()).orElse("")));
    }

    /** Whom a trusted proxy speaks for, if {@link se.nyhetsarkivet.web.limits.ClientFilter} has found out. */
    static String client(HttpServletRequest request) {
        return request.getAttribute(AccessLog.REMOTE_ADDR_ATTRIBUTE) instanceof String found
                ? found
                : request.getRemoteAddr();
    }

    /** Whoever has the signed id of an alert may change and end it, and whoever reads a log may not. */
    private static String withoutKeys(String path) {
        String shown = SIGNED_PATH.matcher(path).replaceFirst("$1…");
        return SIGNED.matcher(shown).replaceAll("…");
    }

    /** Nobody writes lines of his own into a log. */
    private static String plain(String text) {
        String cut = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) + "…" : text;
        return cut.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]", "?");
    }
}
