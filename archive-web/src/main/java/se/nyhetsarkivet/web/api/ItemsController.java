package se.nyhetsarkivet.web.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.json.NewsArticleJson;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.reference.Reference;
import se.nyhetsarkivet.search.Searcher;
import se.nyhetsarkivet.web.answer.search.ReasonAnswer;
import se.nyhetsarkivet.web.answer.search.SearchAnswer;
import se.nyhetsarkivet.web.api.request.OfferedSearch;
import se.nyhetsarkivet.web.api.request.PagedSearch;
import se.nyhetsarkivet.web.limits.turn.SearchGate;

/** Searches and reads items. */
@RestController
@AnonymousAllowed
@RequestMapping("/api/v1/items")
class ItemsController {

    private static final int NEAR_DUPLICATES = 20;

    private final NewsArchive archive;
    private final SearchGate gate;

    ItemsController(NewsArchive archive, SearchGate gate) {
        this.archive = archive;
        this.gate = gate;
    }

    @GetMapping
    SearchAnswer search(@RequestParam MultiValueMap<String, String> values) {
        SearchRequest request = PagedSearch.request(values);
        return SearchAnswer.of(gate.search("hits", () -> archive.search(request)));
    }

    @GetMapping("/{id}")
    ItemAnswer item(@PathVariable String id) {
        ItemId item = new ItemId(id);
        List<Revision> revisions = ExistingItems.of(archive, item).revisions();
        Revision latest = revisions.getLast();
        return new ItemAnswer(
                id,
                latest.fingerprint().hex(),
                NewsArticleJson.write(latest.item()),
                revisions.stream().map(RevisionWithText::of).toList(),
                gate.search("duplicates", () -> archive.nearDuplicates(item, NEAR_DUPLICATES)).stream()
                        .map(SearchAnswer::found)
                        .toList(),
                references(latest.item()));
    }

    private static List<FoundReference> references(NewsItem item) {
        Set<Reference> own = Reference.bornBy(item);
        return Reference.of(item).stream()
                .map(reference -> new FoundReference(
                        reference.kind().name().toLowerCase(Locale.ROOT), reference.text(), own.contains(reference)))
                .toList();
    }

    @GetMapping("/{id}/similar")
    List<SearchAnswer.FoundItem> similar(@PathVariable String id, @RequestParam MultiValueMap<String, String> values) {
        int limit = OfferedSearch.read(values).limit();
        ItemId item = ExistingItems.of(archive, new ItemId(id)).id();
        return gate.search("similar", () -> archive.similar(item, limit)).stream()
                .map(SearchAnswer::found)
                .toList();
    }

    @GetMapping("/{id}/series")
    List<SearchAnswer.FoundItem> series(@PathVariable String id) {
        ItemId item = ExistingItems.of(archive, new ItemId(id)).id();
        return gate.search("series", () -> archive.series(item, Searcher.MAX_OFFERED)).stream()
                .map(SearchAnswer::found)
                .toList();
    }

    @GetMapping("/{id}/reasons")
    List<ReasonAnswer> reasons(@PathVariable String id, @RequestParam MultiValueMap<String, String> values) {
        SearchRequest request = OfferedSearch.request(values);
        ItemId item = ExistingItems.of(archive, new ItemId(id)).id();
        return gate.search("reasons", () -> archive.reasons(request, item)).stream()
                .map(ReasonAnswer::of)
                .toList();
    }

    /** An item as JSON: its latest revision, all of them, other items with nearly the same text, and what it refers to. */
    record ItemAnswer(
            String id,
            String fingerprint,
            @JsonRawValue String item,
            List<RevisionWithText> revisions,
            List<SearchAnswer.FoundItem> nearDuplicates,
            List<FoundReference> references) {}

    /** A reference in the latest revision, and whether the item announces the document that it names. */
    record FoundReference(String kind, String reference, boolean own) {}

    /** A revision with what it says. */
    record RevisionWithText(
            int number,
            String seenAt,
            long batch,
            String place,
            String fingerprint,
            @JsonRawValue String item) {

        static RevisionWithText of(Revision revision) {
            return new RevisionWithText(
                    revision.number(),
                    revision.seenAt().toString(),
                    revision.batch(),
                    revision.place(),
                    revision.fingerprint().hex(),
                    NewsArticleJson.write(revision.item()));
        }
    }
}
