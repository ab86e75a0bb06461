package se.nyhetsarkivet.web.access.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import se.nyhetsarkivet.web.access.SignedIn;
import se.nyhetsarkivet.web.address.AccessAddress;
import se.nyhetsarkivet.web.limits.RequestKind;
import se.nyhetsarkivet.web.problem.Problem;
import se.nyhetsarkivet.web.problem.ProblemAnswer;

/**
 * Answers who may not see or do something: a reader of pages is led to where they sign in and from there back; a program learns by 401 that it
 * has to say who it is; and whoever is known learns by 403 that this is not for them. Safe for use by many threads.
 */
@Component
class AccessRefusal {

    private final ProblemAnswer answer;

    AccessRefusal(ProblemAnswer answer) {
        this.answer = answer;
    }

    /** Answers a request that its sender may not make. */
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<SignedIn> who = SignedIn.current();
        if (who.filter(known -> known.standing().mustChange()).isPresent() && isPage(request)) {
            redirect(request, response, AccessAddress.MINE);
        } else if (who.isPresent()) {
            answer.write(
                    request,
                    response,
                    Problem.of(
                            HttpStatus.FORBIDDEN,
                            "Your role does not include this; an administrator decides on roles."));
        } else if (isPage(request)) {
            redirect(request, response, AccessAddress.SIGN_IN);
        } else {
            answer.write(
                    request,
                    response,
                    Problem.of(
                            HttpStatus.UNAUTHORIZED,
                            "This needs a key: send it as Authorization: Bearer KEY. Archivists make keys at /"
                                    + AccessAddress.ARCHIVIST + "."));
        }
    }

    /** Whether a browser asks for something to show. */
    private static boolean isPage(HttpServletRequest request) {
        String accept =
                Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT)).orElse("");
        boolean get = HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
        return get && (accept.contains(MediaType.TEXT_HTML_VALUE) || !ProgramPaths.contain(request));
    }

    private static void redirect(HttpServletRequest request, HttpServletResponse response, String where)
            throws IOException {
        String query = request.getQueryString();
        String asked = RequestKind.path(request) + (query == null ? "" : "?" + query);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.sendRedirect(request.getContextPath() + "/" + where + "?" + AccessAddress.RETURN + "="
                + UriUtils.encode(asked, StandardCharsets.UTF_8));
    }
}
