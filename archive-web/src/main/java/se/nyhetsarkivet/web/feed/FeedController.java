package se.nyhetsarkivet.web.feed;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.SortOrder;
import se.nyhetsarkivet.web.address.PublicAddress;
import se.nyhetsarkivet.web.address.SearchParameters;
import se.nyhetsarkivet.web.problem.Problem;
import se.nyhetsarkivet.web.problem.ProblemAnswer;
import se.nyhetsarkivet.web.text.ReaderTexts;
import se.nyhetsarkivet.web.text.Texts;

/**
 * Every search as a feed: the parameters are those of the search page. The newest date comes first, or what the record got last with
 * {@code sort=changed}.
 */
@RestController
class FeedController {

    private static final int USUAL_SIZE = 50;
    private static final String LANGUAGE = "language";

    private final SearchFeed feeds;
    private final FeedAnswer answer;
    private final PublicAddress address;
    private final ProblemAnswer problems;

    FeedController(SearchFeed feeds, FeedAnswer answer, PublicAddress address, ProblemAnswer problems) {
        this.feeds = feeds;
        this.answer = answer;
        this.address = address;
        this.problems = problems;
    }

    @GetMapping({"/feed.atom", "/feed.rss", "/feed.json"})
    void feed(
            @RequestParam MultiValueMap<String, String> values,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        SearchParameters parameters = SearchParameters.read(values);
        if (!parameters.problems().isEmpty()) {
            problems.write(request, response, Problem.of(HttpStatus.BAD_REQUEST, sentences(parameters)));
            return;
        }
        SearchRequest search = followed(parameters.request(), values.containsKey("size"));
        ReaderTexts texts = new ReaderTexts(language(values));
        FeedAnswer.Asked asked = FeedAnswer.Asked.of(request, response);
        FeedAddress place = new FeedAddress(address.of(request), asked.format(), texts.locale());
        answer.send(asked, place.of(search), () -> feeds.of(search, place, texts));
    }

    /** How well something fits says nothing of when it was new. */
    private static SearchRequest followed(SearchRequest asked, boolean sized) {
        SearchRequest ordered =
                asked.sort() == SortOrder.RELEVANCE ? asked.withSort(SortOrder.NEWEST) : asked;
        return ordered.withSize(sized ? asked.size() : USUAL_SIZE).withPage(asked.page());
    }

    private static Locale language(MultiValueMap<String, String> values) {
        return List.of(Texts.ENGLISH.getLanguage()).equals(values.get(LANGUAGE)) ? Texts.ENGLISH : Texts.SWEDISH;
    }

    private static String sentences(SearchParameters parameters) {
        return parameters.problems().stream()
                .map(SearchParameters.Problem::sentence)
                .collect(Collectors.joining("; "));
    }
}
