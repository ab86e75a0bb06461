package se.nyhetsarkivet.web.api.batches;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.nyhetsarkivet.archive.ArchiveLedger;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.store.ImportBatch;
import se.nyhetsarkivet.web.access.Role;
import se.nyhetsarkivet.web.answer.ledger.BatchAnswer;
import se.nyhetsarkivet.web.answer.ledger.BatchesAnswer;

/** Lists the ledger's imports for programs, to those who may read its page. */
@RestController
@RolesAllowed(Role.Name.READER)
class BatchesController {

    private final ArchiveLedger ledger;

    BatchesController(NewsArchive archive) {
        this.ledger = archive.ledger();
    }

    @GetMapping("/api/v1/batches")
    ResponseEntity<BatchesAnswer> batches(@RequestParam MultiValueMap<String, String> values) {
        BatchesAsked asked = BatchesAsked.read(values);
        // One more than is shown says whether there is another page.
        List<ImportBatch> found = ledger.latestBatches(asked.filter(), asked.before(), asked.size() + 1);
        List<ImportBatch> shown = found.subList(0, Math.min(found.size(), asked.size()));
        String next =
                found.size() > shown.size() ? asked.tokenBelow(shown.getLast()).value() : null;
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new BatchesAnswer(
                        shown.stream()
                                .map(batch -> BatchAnswer.of(batch, ledger.originals(batch.number())))
                                .toList(),
                        next));
    }
}
