package se.nyhetsarkivet.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import se.nyhetsarkivet.web.masthead.Masthead;
import se.nyhetsarkivet.web.text.RequestLanguage;
import se.nyhetsarkivet.web.text.Texts;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem as the client reads it. Safe for use by many threads. */
@Component
public class ProblemAnswer {

    /** With what a program shows who it is. */
    private static final String CHALLENGE = "Bearer realm=\"nyhetsarkivet\"";

    private final Texts texts;
    private final Masthead masthead;

    ProblemAnswer(Texts texts, Masthead masthead) {
        this.masthead = masthead;
        this.texts = texts;
    }

    /**
     * Answers with a problem.
     *
     * @param request what is refused
     * @param response gets the status, the headers and the body; nothing may have been written to it
     * @param problem why
     * @throws IOException if the client has gone
     */
    public void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.status().value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        problem.retryAfter()
                .ifPresent(wait -> response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds(wait))));
        if (problem.status() == HttpStatus.UNAUTHORIZED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
        }
        boolean page = readsPages(request);
        response.setContentType(
                page ? MediaType.TEXT_HTML_VALUE + ";charset=UTF-8" : MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        String body = page
                ? page(problem.status(), RequestLanguage.of(request), request.getContextPath())
                : JsonMapper.shared().writeValueAsString(fields(problem));
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** A wait of a part of a second is a whole one for a client that counts seconds. */
    private static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }

    private static boolean readsPages(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    private static Map<String, Object> fields(Problem problem) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("detail", problem.detail());
        fields.put("status", problem.status().value());
        fields.put("title", problem.status().getReasonPhrase());
        return fields;
    }

    private String page(HttpStatus status, Locale locale, String context) {
        String key = "problem." + kind(status);
        Document document = Document.createShell("");
        document.outputSettings().prettyPrint(false);
        Element html = document.firstElementChild();
        if (html != null) {
            html.attr("lang", locale.getLanguage());
        }
        String heading = texts.getTranslation(key + ".title", locale);
        document.title(heading + " – " + masthead.name(locale));
        Element head = document.head();
        head.appendElement("meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1");
        head.appendElement("meta").attr("name", "robots").attr("content", "noindex");
        head.appendElement("link").attr("rel", "stylesheet").attr("href", context + "/styles/base.css");
        head.appendElement("link").attr("rel", "stylesheet").attr("href", context + "/styles/page.css");
        Element main = document.body().appendElement("main").addClass("page").attr("id", "content");
        main.appendElement("h1").text(heading);
        main.appendElement("p").text(texts.getTranslation(key + ".help", locale));
        main.appendElement("p")
                .appendElement("a")
                .attr("href", context + "/")
                .text(texts.getTranslation("error.to-search", locale));
        return "<!doctype html>" + document.outerHtml();
    }

    /** Readers do not distinguish one mistake of a program from another; they read what they can do. */
    private static String kind(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED -> "unknown";
            case FORBIDDEN -> "forbidden";
            case NOT_FOUND -> "missing";
            case GONE -> "gone";
            case TOO_MANY_REQUESTS -> "too-many";
            case SERVICE_UNAVAILABLE -> "busy";
            case MISDIRECTED_REQUEST -> "misdirected";
            case CONTENT_TOO_LARGE -> "too-large";
            case REQUEST_TIMEOUT -> "too-slow";
            default -> status.is5xxServerError() ? "failed" : "unreadable";
        };
    }
}
