package se.nyhetsarkivet.archive.imports.batch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import se.nyhetsarkivet.item.Actor;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.Sha256;
import se.nyhetsarkivet.json.StoredForm;
import se.nyhetsarkivet.store.ImportBatch;
import se.nyhetsarkivet.store.IncomingRecord;
import se.nyhetsarkivet.store.WholeBatch;

/** Items that a program adds, as a batch. */
public final class AddedItems {

    private static final String ADDED_BY_PROGRAM = "added by a program";

    private AddedItems() {}

    /** Checks that each can be stored and read again, before anything is. */
    public static WholeBatch batch(List<NewsItem> items, Actor actor) {
        MessageDigest digest = Sha256.newDigest();
        List<IncomingRecord> arrivals = new ArrayList<>();
        for (NewsItem item : items) {
            StoredForm.require(item);
            digest.update(item.fingerprint().hex().getBytes(StandardCharsets.US_ASCII));
            arrivals.add(new IncomingRecord.Item(item, "item " + (arrivals.size() + 1), Optional.empty()));
        }
        String checksum = HexFormat.of().formatHex(digest.digest());
        return new WholeBatch(new ImportBatch.Source(ADDED_BY_PROGRAM, checksum, "items", ""), actor.name(), arrivals);
    }
}
