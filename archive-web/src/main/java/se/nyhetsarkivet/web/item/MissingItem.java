package se.nyhetsarkivet.web.item;

import org.springframework.stereotype.Component;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.ItemHistory;
import se.nyhetsarkivet.web.address.ItemAddress;
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
        if (!ItemAddress.isItemPath(path)) {
            return Presence.THERE;
        }
        return ItemAddress.read(path)
                .map(address -> presence(archive.history(address.id())))
                .orElse(Presence.MISSING);
    }

    private static Presence presence(ItemHistory history) {
        if (history.tombstone().isPresent()) {
            return Presence.GONE;
        }
        return history.revisions().isEmpty() ? Presence.MISSING : Presence.THERE;
    }
}
