package se.nyhetsarkivet.web.api;

import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.export.citation.Citations;
import se.nyhetsarkivet.export.citation.CitedRevision;
import se.nyhetsarkivet.item.ItemHistory;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.web.address.PublicAddress;
import se.nyhetsarkivet.web.api.request.UnreadableRequestException;
import se.nyhetsarkivet.web.citation.CitationFormat;
import se.nyhetsarkivet.web.citation.CitationLink;
import se.nyhetsarkivet.web.limits.turn.SearchGate;
import se.nyhetsarkivet.web.text.NamedLanguage;

/** Citations of a revision, for readers and for reference managers. */
@RestController
@AnonymousAllowed
class CitationsController {

    private final NewsArchive archive;
    private final SearchGate gate;
    private final Citations citations;
    private final PublicAddress address;

    CitationsController(NewsArchive archive, SearchGate gate, Citations citations, PublicAddress address) {
        this.archive = archive;
        this.gate = gate;
        this.citations = citations;
        this.address = address;
    }

    @GetMapping("/api/v1/items/{id}/citation")
    ResponseEntity<String> citation(
            @PathVariable String id,
            @RequestParam(defaultValue = "harvard") String style,
            @RequestParam(defaultValue = "") String revision,
            @RequestParam MultiValueMap<String, String> values,
            HttpServletRequest request) {
        CitationFormat wanted = CitationFormat.of(style)
                .orElseThrow(() -> new UnreadableRequestException(
                        "style is '" + style + "'; expected one of " + CitationFormat.labels()));
        Revision cited = revision(new ItemId(id), revision);
        String file = "nyhet-" + id + "-" + cited.number() + "." + wanted.extension();
        Locale locale = NamedLanguage.of(values)
                .orElseThrow(() -> new UnreadableRequestException(NamedLanguage.sentence(values)));
        CitedRevision link = CitationLink.of(address.of(request), cited, archive.today())
                .withLogHead(archive.log().headInOneLine())
                .withProof(archive.log().proofForCitation(cited));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, wanted.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file).build().toString())
                .body(gate.search("citations", () -> wanted.write(citations, locale, link)));
    }

    private Revision revision(ItemId id, String number) {
        ItemHistory history = ExistingItems.of(archive, id);
        List<Revision> revisions = history.revisions();
        return number.isBlank()
                ? revisions.getLast()
                : revisions.stream()
                        .filter(each -> number.equals(String.valueOf(each.number())))
                        .findFirst()
                        .orElseThrow(() -> new NoSuchResourceException("The item " + id + " has no revision '" + number
                                + "'; it has 1 to " + revisions.size() + "."));
    }
}
