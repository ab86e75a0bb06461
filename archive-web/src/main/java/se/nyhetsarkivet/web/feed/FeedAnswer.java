package se.nyhetsarkivet.web.feed;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import se.nyhetsarkivet.web.feed.format.Feed;
import se.nyhetsarkivet.web.feed.format.FeedFormat;

/** Answers with a feed, or says that the client has it already; then nothing is searched for. Safe for use by many threads. */
@Component
class FeedAnswer {

    private static final String CACHE = "public, max-age=60";

    private final FeedVersions versions;
    private final WebSubProperties webSub;

    FeedAnswer(FeedVersions versions, WebSubProperties webSub) {
        this.versions = versions;
        this.webSub = webSub;
    }

    /**
     * Answers.
     *
     * @param asked who asks, and who is answered
     * @param self the whole address of the feed, with all that it depends on
     * @param feed makes the feed
     */
    void send(Asked asked, String self, Supplier<Feed> feed) throws IOException {
        HttpServletResponse response = asked.response();
        FeedVersions.Version version = versions.of(self);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CACHE);
        if (new ServletWebRequest(asked.request(), response)
                .checkNotModified(version.tag(), version.since().toEpochMilli())) {
            return;
        }
        FeedFormat format = asked.format();
        StringWriter text = new StringWriter();
        format.write(feed.get(), text);
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        response.addHeader(HttpHeaders.LINK, "<" + self + ">; rel=\"self\"");
        webSub.hub().forEach(hub -> response.addHeader(HttpHeaders.LINK, "<" + hub + ">; rel=\"hub\""));
        response.setContentType(format.mediaType() + ";charset=UTF-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /**
     * Who asks, and who is answered.
     *
     * @param format which form of the feed is asked for
     * @param request the request
     * @param response its answer
     */
    record Asked(FeedFormat format, HttpServletRequest request, HttpServletResponse response) {

        static Asked of(HttpServletRequest request, HttpServletResponse response) {
            return new Asked(FeedFormat.ofPath(request.getRequestURI()), request, response);
        }
    }
}
