package se.nyhetsarkivet.web.limits;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.nyhetsarkivet.web.address.AccessAddress;

/** What a request asks for, which decides how often one client may ask for it. */
public enum RequestKind {
    /** A search over HTTP, or in a page without scripts. */
    SEARCH,
    /** What a page with scripts sends when its reader does something. */
    PAGE,
    /** A page that is loaded, or a feed. */
    DOCUMENT,
    /** An export, which may take minutes. */
    EXPORT,
    /** Site maps, OAI-PMH and the log. */
    HARVEST,
    /** A try to sign in. */
    SIGN_IN,
    /** The rest of the API. */
    API,
    /** The parts of a page that are files, and a page's sign of life: they cost nothing and come in crowds. */
    UNCOUNTED;

    private static final Pattern SEARCHES = Pattern.compile(
            "/suggestions\\.json|/jamfor\\.(?:csv|svg)|/api/v1/(?:items/?|completions/?|quotes/?|lists/?|comparisons(?:/words)?/?"
                    + "|items/[^/]*/(?:similar|series|reasons|citation)/?)");
    private static final Pattern EXPORTS = Pattern.compile("/api/v1/items/export/?");

    /** Where texts and lists are sent. */
    private static final Pattern TEXTS = Pattern.compile("/api/v1/(?:quotes|lists)/?");

    /** Where files to import are sent. */
    private static final Pattern IMPORTS = Pattern.compile("/(?:api/v1/imports/?|" + AccessAddress.UPLOAD + ")");

    private static final Pattern HARVESTS = Pattern.compile("/(?:oai|sitemap[^/]*\\.xml|robots\\.txt|log/.*)");
    private static final Pattern SIGN_INS = Pattern.compile("/" + AccessAddress.SIGN_IN + "/(?:via|svar)/.*");
    private static final Pattern FILES = Pattern.compile(
            "/(?:VAADIN/.*|(?:styles|icons)/.*|logo|[a-z-]+\\.js|favicon\\.ico|sw\\.js|manifest\\.webmanifest)");
    private static final String PUSH = "/VAADIN/push";
    private static final Pattern TYPE = Pattern.compile("(?:^|&)v-r=([^&]*)");

    static RequestKind of(HttpServletRequest request) {
        String path = path(request);
        if (SEARCHES.matcher(path).matches()) {
            return SEARCH;
        }
        if (path.startsWith("/api")) {
            return EXPORTS.matcher(path).matches() ? EXPORT : API;
        }
        if (HARVESTS.matcher(path).matches()) {
            return HARVEST;
        }
        if (beginsSession(request)) {
            return SIGN_IN;
        }
        Optional<String> type = vaadinType(request);
        if (type.isPresent()) {
            return switch (type.get()) {
                case "heartbeat" -> UNCOUNTED;
                case "uidl", "push" -> PAGE;
                default -> DOCUMENT;
            };
        }
        if (FILES.matcher(path).matches()) {
            return UNCOUNTED;
        }
        boolean searches = path.equals("/") && request.getQueryString() != null;
        return searches ? SEARCH : DOCUMENT;
    }

    /**
     * Whether a request is a step of signing in, for which there has to be a session.
     *
     * @param request the request
     * @return whether it is
     */
    public static boolean beginsSession(HttpServletRequest request) {
        String path = path(request);
        return SIGN_INS.matcher(path).matches()
                || (path.equals("/" + AccessAddress.SIGN_IN)
                        && request.getMethod().equals("POST"));
    }

    /**
     * Whether a request asks for a file of which pages are made, which says nothing of the archive.
     *
     * @param request the request
     * @return whether it does
     */
    public static boolean isFile(HttpServletRequest request) {
        String path = path(request);
        return FILES.matcher(path).matches() && !path.startsWith("/VAADIN/dynamic/") && !path.equals(PUSH);
    }

    /**
     * Whether a request opens the connection over which pages are kept up to date.
     *
     * @param request the request
     * @return whether it does
     */
    public static boolean isPush(HttpServletRequest request) {
        return path(request).equals(PUSH);
    }

    /** Whether a request may bring a text, which is longer than what is sent elsewhere. */
    static boolean mayBringText(HttpServletRequest request) {
        return TEXTS.matcher(path(request)).matches();
    }

    /** Whether a request may bring a file, which is longer than a text, if its sender may import. */
    static boolean mayBringFile(HttpServletRequest request) {
        return IMPORTS.matcher(path(request)).matches();
    }

    /**
     * The path as it was asked for, behind the path of the application.
     *
     * @param request the request
     * @return the path, with a slash first
     */
    public static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /**
     * What a page's script asks Vaadin for. Read from the address alone, since a parameter may be in a body that is not read yet.
     *
     * @param request the request
     * @return the type, such as {@code uidl}; empty if no script of a page sent the request
     */
    public static Optional<String> vaadinType(HttpServletRequest request) {
        String query = request.getQueryString();
        if (query == null) {
            return Optional.empty();
        }
        Matcher type = TYPE.matcher(query);
        return type.find() ? Optional.of(type.group(1)) : Optional.empty();
    }
}
