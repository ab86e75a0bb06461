package se.nyhetsarkivet.web.access.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import se.nyhetsarkivet.web.limits.RequestKind;

/** What is for programs and not for a reader's browser window: they send a key, and never a cookie, for what a key is needed for. */
final class ProgramPaths {

    private static final Pattern PATHS = Pattern.compile(
            "/(?:api(?:/.*)?|oai|robots\\.txt|sitemap[^/]*\\.xml|opensearch\\.xml"
                    + "|suggestions\\.json|(?:feed|andringar)\\.[^/]*|jamfor\\.(?:csv|svg)|log/.*|memento/.*|bevakningar/stopp/.*)");

    private ProgramPaths() {}

    static boolean contain(HttpServletRequest request) {
        return PATHS.matcher(RequestKind.path(request)).matches();
    }
}
