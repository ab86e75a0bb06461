package se.nyhetsarkivet.archive.imports.batch;

import java.util.List;
import se.nyhetsarkivet.item.Actor;
import se.nyhetsarkivet.store.ImportBatch;
import se.nyhetsarkivet.store.Original;

/**
 * A source whose checksum is known and whose format was found.
 *
 * @param identity what the ledger calls it
 * @param originals the files of it that the archive keeps
 * @param actor who imports it
 */
public record PreparedSource(ImportBatch.Source identity, List<Original> originals, Actor actor) {

    String name() {
        return identity.name();
    }
}
