package se.nyhetsarkivet.web.editing;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.ItemHistory;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.web.shell.MissingContent;

/** The address at which an item would be edited that the archive does not have. One that is not shown can be looked at there. */
@Component
class MissingEditedItem implements MissingContent {

    private static final String START = ItemEditView.PATH + "/";

    private final NewsArchive archive;

    MissingEditedItem(NewsArchive archive) {
        this.archive = archive;
    }

    @Override
    public Presence presence(String path) {
        boolean there = !path.startsWith(START)
                || find(archive, path.substring(START.length())).isPresent();
        return there ? Presence.THERE : Presence.MISSING;
    }

    /** An item by its id as an address has it, shown or withdrawn. */
    static Optional<ItemHistory> find(NewsArchive archive, String id) {
        try {
            return Optional.of(archive.ledger().history(new ItemId(id)))
                    .filter(history ->
                            history.current().isPresent() || history.tombstone().isPresent());
        } catch (InvalidValueException notAnId) {
            return Optional.empty();
        }
    }
}
