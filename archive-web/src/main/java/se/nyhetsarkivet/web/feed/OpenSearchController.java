package se.nyhetsarkivet.web.feed;

import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.result.Completion;
import se.nyhetsarkivet.web.address.PublicAddress;
import se.nyhetsarkivet.web.feed.format.FeedFormat;
import se.nyhetsarkivet.web.limits.turn.SearchGate;
import se.nyhetsarkivet.web.masthead.Masthead;
import se.nyhetsarkivet.web.text.ReaderTexts;
import se.nyhetsarkivet.web.text.Texts;
import se.nyhetsarkivet.web.xml.XmlOutput;
import tools.jackson.databind.json.JsonMapper;

/** What a browser or another program needs to search the archive from its own field: a description (OpenSearch 1.1) and suggestions. */
@RestController
@AnonymousAllowed
class OpenSearchController {

    static final String MEDIA_TYPE = "application/opensearchdescription+xml";

    private static final String SUGGESTIONS = "application/x-suggestions+json";
    private static final String NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/";
    private static final String DAY = "public, max-age=86400";
    private static final int MOST_SUGGESTIONS = 8;
    private static final int LONGEST_NAME = 16;

    private final NewsArchive archive;
    private final SearchGate gate;
    private final PublicAddress address;
    private final Masthead masthead;

    OpenSearchController(NewsArchive archive, SearchGate gate, PublicAddress address, Masthead masthead) {
        this.masthead = masthead;
        this.archive = archive;
        this.gate = gate;
        this.address = address;
    }

    @GetMapping("/opensearch.xml")
    void description(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String base = address.of(request);
        StringWriter text = new StringWriter();
        try (XmlOutput xml = new XmlOutput(text)) {
            write(xml, base);
        } catch (XMLStreamException failure) {
            throw new IOException(failure);
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, DAY);
        send(response, MEDIA_TYPE, text.toString());
    }

    /** As long as a browser shows it; the format allows no more. */
    static String shortName(Masthead masthead) {
        String name = masthead.name(Texts.SWEDISH);
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)).strip();
    }

    private void write(XmlOutput xml, String base) throws XMLStreamException {
        ReaderTexts texts = new ReaderTexts(Texts.SWEDISH);
        xml.start("OpenSearchDescription").attribute("xmlns", NAMESPACE);
        xml.element("ShortName", shortName(masthead));
        xml.element("Description", texts.text("app.footer"));
        xml.start("Image")
                .attribute("type", "image/svg+xml")
                .text(base + "/icons/favicon.svg")
                .end();
        url(xml, "text/html", base + "/?q={searchTerms}&page={startPage?}&size={count?}");
        url(xml, FeedFormat.ATOM.mediaType(), base + "/feed.atom?q={searchTerms}&page={startPage?}&size={count?}");
        url(xml, FeedFormat.RSS.mediaType(), base + "/feed.rss?q={searchTerms}&page={startPage?}&size={count?}");
        url(xml, SUGGESTIONS, base + "/suggestions.json?q={searchTerms}");
        xml.start("Url")
                .attribute("type", MEDIA_TYPE)
                .attribute("rel", "self")
                .attribute("template", base + "/opensearch.xml")
                .end();
        xml.element("Language", "sv");
        xml.element("InputEncoding", "UTF-8");
        xml.element("OutputEncoding", "UTF-8");
        xml.end();
    }

    private static void url(XmlOutput xml, String type, String template) throws XMLStreamException {
        xml.start("Url")
                .attribute("type", type)
                .attribute("pageOffset", "0")
                .attribute("template", template)
                .end();
    }

    /** What was typed, and how it may continue, in the form in which browsers ask for it. */
    @GetMapping("/suggestions.json")
    void suggestions(@RequestParam(defaultValue = "") String q, HttpServletResponse response) throws IOException {
        String typed = q.substring(0, Math.min(q.length(), SearchRequest.MAX_TEXT));
        Completion completion = gate.search("suggestions", () -> archive.complete(typed, MOST_SUGGESTIONS));
        Set<String> texts = new LinkedHashSet<>(completion.texts());
        texts.addAll(completion.publishers());
        List<Object> answer =
                List.of(typed, texts.stream().limit(MOST_SUGGESTIONS).toList());
        send(response, SUGGESTIONS, JsonMapper.shared().writeValueAsString(answer));
    }

    private static void send(HttpServletResponse response, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        response.setContentType(type + ";charset=UTF-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
