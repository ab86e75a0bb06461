package se.nyhetsarkivet.web.api;

import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.archive.log.ArchiveLog.RevisionProof;
import se.nyhetsarkivet.item.ItemHistory;
import se.nyhetsarkivet.item.ItemId;

/** Proofs that revisions are in the log, in the form of C2SP's {@code tlog-proof}, to be kept beside a citation. */
@RestController
@AnonymousAllowed
class ProofsController {

    private final NewsArchive archive;

    ProofsController(NewsArchive archive) {
        this.archive = archive;
    }

    @GetMapping(path = "/api/v1/items/{id}/proof", produces = "text/plain;charset=utf-8")
    ResponseEntity<String> proof(@PathVariable String id, @RequestParam(defaultValue = "") String revision) {
        ItemHistory history = ExistingItems.of(archive, new ItemId(id));
        int number = history.revisions().stream()
                .filter(each -> revision.isBlank() || revision.equals(String.valueOf(each.number())))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new NoSuchResourceException("The item " + id + " has no revision '" + revision
                        + "'; it has 1 to " + history.revisions().size() + "."))
                .number();
        RevisionProof proof = archive.log()
                .prove(history.id(), number)
                .orElseThrow(() -> new NoSuchResourceException("Revision " + number + " of the item " + id
                        + " is not in the log; the archive needs to be verified."));
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("nyhet-" + id + "-" + number + ".tlog-proof")
                                .build()
                                .toString())
                .body(proof.proof().text());
    }
}
