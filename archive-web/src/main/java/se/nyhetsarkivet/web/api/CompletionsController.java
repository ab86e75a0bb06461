package se.nyhetsarkivet.web.api;

import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.web.contract.CompletionAnswer;

/** Completes what is being typed. */
@RestController
@RequestMapping("/api/v1/completions")
class CompletionsController {

    private final NewsArchive archive;

    CompletionsController(NewsArchive archive) {
        this.archive = archive;
    }

    @GetMapping
    CompletionAnswer complete(@RequestParam MultiValueMap<String, String> values) {
        OfferedSearch asked = OfferedSearch.read(values);
        return CompletionAnswer.of(archive.complete(asked.request().text(), asked.most()));
    }
}
