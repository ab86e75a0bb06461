package se.nyhetsarkivet.web.compare;

import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.web.address.ComparisonParameters;
import se.nyhetsarkivet.web.address.PublicAddress;
import se.nyhetsarkivet.web.address.SearchParameters;
import se.nyhetsarkivet.web.limits.turn.SearchGate;
import se.nyhetsarkivet.web.problem.Problem;
import se.nyhetsarkivet.web.problem.ProblemAnswer;
import se.nyhetsarkivet.web.text.NamedLanguage;
import se.nyhetsarkivet.web.text.ReaderTexts;
import se.nyhetsarkivet.web.text.Texts;

/** A comparison as files: its table in CSV and its picture in SVG. The parameters are those of the page. */
@RestController
@AnonymousAllowed
class CompareController {

    private final NewsArchive archive;
    private final SearchGate gate;
    private final PublicAddress address;
    private final ProblemAnswer problems;

    CompareController(NewsArchive archive, SearchGate gate, PublicAddress address, ProblemAnswer problems) {
        this.archive = archive;
        this.gate = gate;
        this.address = address;
        this.problems = problems;
    }

    @GetMapping("/" + ComparisonParameters.PATH + ".csv")
    void table(
            @RequestParam MultiValueMap<String, String> values,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Optional<Compared> asked = compared(values, request, response);
        if (asked.isPresent()) {
            ReaderTexts texts = new ReaderTexts(NamedLanguage.of(values).orElse(Texts.SWEDISH));
            begin(response, "text/csv", texts.text("compare.file") + ".csv");
            boolean swedish = texts.locale().equals(Texts.SWEDISH);
            new CompareFile(texts, asked.get(), address.of(request)).write(response.getOutputStream(), swedish);
        }
    }

    @GetMapping("/" + ComparisonParameters.PATH + ".svg")
    void picture(
            @RequestParam MultiValueMap<String, String> values,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Optional<Compared> asked = compared(values, request, response);
        if (asked.isPresent()) {
            ReaderTexts texts = new ReaderTexts(NamedLanguage.of(values).orElse(Texts.SWEDISH));
            String archiveAddress = address.of(request);
            Element svg = asked.get().picture(texts, path -> archiveAddress + path);
            Document document = new Document("");
            document.outputSettings()
                    .syntax(Document.OutputSettings.Syntax.xml)
                    .prettyPrint(false)
                    .charset(StandardCharsets.UTF_8);
            document.appendChild(svg);
            begin(response, "image/svg+xml", texts.text("compare.file") + ".svg");
            response.getOutputStream().write(document.html().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void begin(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    }

    /** What is compared; nothing if the request was refused. */
    private Optional<Compared> compared(
            MultiValueMap<String, String> values, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ComparisonParameters parameters = ComparisonParameters.read(values);
        boolean named = NamedLanguage.of(values).isPresent();
        if (parameters.request().isEmpty() || !parameters.problems().isEmpty() || !named) {
            String missing = parameters.queries().isEmpty() ? "q is missing; expected a search" : "";
            String language = named ? "" : NamedLanguage.sentence(values);
            String sentences = Stream.concat(
                            Stream.of(missing, language).filter(sentence -> !sentence.isEmpty()),
                            parameters.problems().stream().map(SearchParameters.Problem::sentence))
                    .collect(Collectors.joining("; "));
            problems.write(request, response, Problem.of(HttpStatus.BAD_REQUEST, sentences));
            return Optional.empty();
        }
        return parameters
                .request()
                .map(asked -> Compared.of(parameters, gate.search("comparisons", () -> archive.compare(asked))));
    }
}
