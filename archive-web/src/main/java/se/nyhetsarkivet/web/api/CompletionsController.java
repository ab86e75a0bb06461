package se.nyhetsarkivet.web.api;

import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.web.answer.search.CompletionAnswer;
import se.nyhetsarkivet.web.api.request.OfferedSearch;
import se.nyhetsarkivet.web.limits.turn.SearchGate;

/** Completes what is being typed. */
@RestController
@AnonymousAllowed
@RequestMapping("/api/v1/completions")
class CompletionsController {

    private final NewsArchive archive;
    private final SearchGate gate;

    CompletionsController(NewsArchive archive, SearchGate gate) {
        this.archive = archive;
        this.gate = gate;
    }

    @GetMapping
    CompletionAnswer complete(@RequestParam MultiValueMap<String, String> values) {
        OfferedSearch asked = OfferedSearch.read(values);
        return CompletionAnswer.of(gate.search(
                "completions", () -> archive.complete(asked.request().text(), asked.limit())));
    }
}
