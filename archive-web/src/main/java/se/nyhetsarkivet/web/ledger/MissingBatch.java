package se.nyhetsarkivet.web.ledger;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.nyhetsarkivet.archive.ArchiveLedger;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.store.ImportBatch;
import se.nyhetsarkivet.web.shell.MissingContent;

/** The address of an import that the ledger does not have. */
@Component
class MissingBatch implements MissingContent {

    private static final String START = LedgerView.PATH + "/";

    private final NewsArchive archive;

    MissingBatch(NewsArchive archive) {
        this.archive = archive;
    }

    @Override
    public Presence presence(String path) {
        boolean other = !path.startsWith(START) || path.equals(SoundnessView.PATH);
        return other || find(archive.ledger(), path.substring(START.length())).isPresent()
                ? Presence.THERE
                : Presence.MISSING;
    }

    /** An import by its number as an address has it. */
    static Optional<ImportBatch> find(ArchiveLedger ledger, String number) {
        if (!number.matches("[1-9]\\d{0,17}")) {
            return Optional.empty();
        }
        long wanted = Long.parseLong(number);
        return ledger.latestBatches(ImportBatch.Filter.ALL, wanted + 1, 1).stream()
                .filter(batch -> batch.number() == wanted)
                .findFirst();
    }
}
