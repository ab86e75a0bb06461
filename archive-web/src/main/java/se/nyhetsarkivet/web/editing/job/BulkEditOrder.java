package se.nyhetsarkivet.web.editing.job;

import java.util.ArrayList;
import java.util.List;
import se.nyhetsarkivet.archive.ArchiveLedger;
import se.nyhetsarkivet.archive.ArchiveLedger.BulkEdit;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.web.access.audit.Acting;

/**
 * What somebody wants to be done with many items.
 *
 * @param items the items, each once
 * @param edit what is changed in each
 * @param reason why
 * @param who who wants it
 */
public record BulkEditOrder(List<ItemId> items, BulkEdit edit, String reason, Acting who) {

    /** The most items of an order. */
    public static final int MOST_ITEMS = ArchiveLedger.MAX_EDITED_ITEMS;

    private static final int LONGEST_SUBJECT = 400;

    /** Copies the list and checks its length. */
    public BulkEditOrder {
        items = List.copyOf(items);
        if (items.isEmpty() || items.size() > MOST_ITEMS) {
            throw new IllegalArgumentException("an order has 1 to " + MOST_ITEMS + " items, and not " + items.size());
        }
    }

    /** The order for the audit log. */
    String subject() {
        List<String> parts = new ArrayList<>(List.of(String.valueOf(items.size())));
        edit.publisher().ifPresent(name -> parts.add("publisher=" + name));
        edit.addedKeywords().forEach(keyword -> parts.add("+" + keyword));
        edit.removedKeywords().forEach(keyword -> parts.add("-" + keyword));
        String subject = String.join(", ", parts);
        return subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT - 1) + "…";
    }
}
