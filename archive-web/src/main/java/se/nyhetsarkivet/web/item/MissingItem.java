package se.nyhetsarkivet.web.item;

import org.springframework.stereotype.Component;
import se.nyhetsarkivet.InvalidItemException;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.ItemHistory;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.web.shell.MissingContent;

/** The address of an item that the archive does not have, or no longer shows. */
@Component
class MissingItem implements MissingContent {

    private final NewsArchive archive;

    MissingItem(NewsArchive archive) {
        this.archive = archive;
    }

    @Override
    public Presence presence(String path) {
        if (!path.startsWith(ItemView.PATH)) {
            return Presence.THERE;
        }
        try {
            ItemHistory history = archive.history(new ItemId(path.substring(ItemView.PATH.length())));
            if (history.tombstone().isPresent()) {
                return Presence.GONE;
            }
            return history.revisions().isEmpty() ? Presence.MISSING : Presence.THERE;
        } catch (InvalidItemException notAnId) {
            return Presence.MISSING;
        }
    }
}
