package se.nyhetsarkivet.web.api;

import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.quotation.QuoteCheck;
import se.nyhetsarkivet.quotation.QuoteReader;
import se.nyhetsarkivet.quotation.QuoteReader.Quote;
import se.nyhetsarkivet.quotation.QuoteReader.Quotes;
import se.nyhetsarkivet.web.answer.QuotesAnswer;
import se.nyhetsarkivet.web.answer.QuotesAnswer.CheckedQuote;
import se.nyhetsarkivet.web.api.request.SentBody;
import se.nyhetsarkivet.web.api.request.UnreadableRequestException;
import se.nyhetsarkivet.web.limits.turn.SearchGate;

/** Checks the quotes of a text. Each waits for its turn, so that a long article keeps nobody waiting. */
@RestController
@AnonymousAllowed
@RequestMapping("/api/v1/quotes")
class QuotesController {

    private static final String EXPECTED = "{\"text\": \"…\"}";

    private final NewsArchive archive;
    private final SearchGate gate;

    QuotesController(NewsArchive archive, SearchGate gate) {
        this.archive = archive;
        this.gate = gate;
    }

    /** What is sent as JSON. */
    record TextToCheck(@Nullable String text) {}

    @PostMapping
    QuotesAnswer check(
            @RequestHeader(name = HttpHeaders.CONTENT_TYPE, required = false) @Nullable String type,
            @RequestBody(required = false) byte @Nullable [] body)
            throws HttpMediaTypeNotSupportedException {
        return check(text(SentBody.of(type, body, List.of(MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN))));
    }

    private static String text(SentBody sent) {
        if (!sent.isJson()) {
            return sent.text();
        }
        String text = sent.json(TextToCheck.class, EXPECTED).text();
        if (text == null) {
            throw new UnreadableRequestException("text is missing; expected " + EXPECTED);
        }
        return text;
    }

    private QuotesAnswer check(String text) {
        Quotes quotes = read(text);
        Map<String, QuoteCheck> known = new HashMap<>();
        List<CheckedQuote> checked = new ArrayList<>();
        for (Quote quote : quotes.quotes()) {
            QuoteCheck check = known.computeIfAbsent(
                    quote.text(), words -> gate.search("quotes", () -> archive.checkQuote(words)));
            checked.add(QuotesAnswer.of(quote, check));
        }
        return new QuotesAnswer(quotes.marked(), quotes.unread(), checked);
    }

    private static Quotes read(String text) {
        try {
            return QuoteReader.read(text);
        } catch (InvalidValueException tooLong) {
            throw new UnreadableRequestException(String.valueOf(tooLong.getMessage()));
        }
    }
}
