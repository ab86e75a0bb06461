package se.nyhetsarkivet.web.feed;

import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.nyhetsarkivet.archive.RecordedEdits;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.SortOrder;
import se.nyhetsarkivet.web.address.EditParameters;
import se.nyhetsarkivet.web.address.PublicAddress;
import se.nyhetsarkivet.web.address.SearchParameters;
import se.nyhetsarkivet.web.feed.format.FeedFormat;
import se.nyhetsarkivet.web.problem.Problem;
import se.nyhetsarkivet.web.problem.ProblemAnswer;
import se.nyhetsarkivet.web.text.NamedLanguage;
import se.nyhetsarkivet.web.text.ReaderTexts;

/**
 * Every search as a feed, and what was edited: the parameters are those of the pages. Of a search the newest date comes first, or what the
 * record got last with {@code sort=changed}.
 */
@RestController
@AnonymousAllowed
class FeedController {

    private static final int USUAL_SIZE = 50;
    private static final String SIZE = "size";

    private final SearchFeed feeds;
    private final ChangeFeed changes;
    private final FeedAnswer answer;
    private final PublicAddress address;
    private final ProblemAnswer problems;

    FeedController(
            SearchFeed feeds, ChangeFeed changes, FeedAnswer answer, PublicAddress address, ProblemAnswer problems) {
        this.feeds = feeds;
        this.changes = changes;
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
        Optional<Locale> language = NamedLanguage.of(values);
        if (!parameters.problems().isEmpty() || language.isEmpty()) {
            refuse(request, response, parameters.problems(), values);
            return;
        }
        SearchRequest search = followed(parameters.request(), values.containsKey(SIZE));
        ReaderTexts texts = new ReaderTexts(language.get());
        FeedAnswer.Asked asked = FeedAnswer.Asked.of(request, response);
        FeedAddress place = new FeedAddress(address.of(request), asked.format(), texts.locale());
        answer.send(asked, place.of(search), () -> feeds.of(search, place, texts));
    }

    /** What was edited and withdrawn: the parameters are those of its page. */
    @GetMapping({"/andringar.atom", "/andringar.rss", "/andringar.json"})
    void changes(
            @RequestParam MultiValueMap<String, String> values,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        EditParameters parameters = EditParameters.read(values);
        Optional<Locale> language = NamedLanguage.of(values);
        if (!parameters.problems().isEmpty() || language.isEmpty()) {
            refuse(request, response, parameters.problems(), values);
            return;
        }
        RecordedEdits.Request edits = values.containsKey(SIZE)
                ? parameters.request()
                : parameters.request().withLimit(USUAL_SIZE);
        ReaderTexts texts = new ReaderTexts(language.get());
        FeedAnswer.Asked asked = FeedAnswer.Asked.of(request, response);
        FeedAddress place = new FeedAddress(address.of(request), asked.format(), texts.locale());
        answer.send(asked, place.of(edits), () -> changes.of(edits, place, texts));
    }

    @GetMapping({"/feed.{form}", "/andringar.{form}"})
    void unknownForm(@PathVariable String form, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String forms = Arrays.stream(FeedFormat.values())
                .map(format -> "." + format.extension())
                .collect(Collectors.joining(", "));
        problems.write(
                request,
                response,
                Problem.of(
                        HttpStatus.NOT_FOUND, "There is no feed in the form '" + form + "'; the forms are " + forms));
    }

    private void refuse(
            HttpServletRequest request,
            HttpServletResponse response,
            List<SearchParameters.Problem> found,
            MultiValueMap<String, String> values)
            throws IOException {
        Stream<String> language =
                NamedLanguage.of(values).isPresent() ? Stream.empty() : Stream.of(NamedLanguage.sentence(values));
        String sentences = Stream.concat(found.stream().map(SearchParameters.Problem::sentence), language)
                .collect(Collectors.joining("; "));
        problems.write(request, response, Problem.of(HttpStatus.BAD_REQUEST, sentences));
    }

    /** How well something fits says nothing of when it was new. */
    private static SearchRequest followed(SearchRequest asked, boolean sized) {
        SearchRequest ordered = asked.sort() == SortOrder.RELEVANCE ? asked.withSort(SortOrder.NEWEST) : asked;
        return ordered.withSize(sized ? asked.size() : USUAL_SIZE).withPage(asked.page());
    }
}
