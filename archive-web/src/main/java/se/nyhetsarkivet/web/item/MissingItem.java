package se.nyhetsarkivet.web.item;

import org.springframework.stereotype.Component;
import se.nyhetsarkivet.InvalidItemException;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.web.shell.MissingContent;

/** The address of an item that the archive does not have. */
@Component
class MissingItem implements MissingContent {

    private final NewsArchive archive;

    MissingItem(NewsArchive archive) {
        this.archive = archive;
    }

    @Override
    public boolean isMissing(String path) {
        if (!path.startsWith(ItemView.PATH)) {
            return false;
        }
        try {
            return archive.history(new ItemId(path.substring(ItemView.PATH.length())))
                    .revisions()
                    .isEmpty();
        } catch (InvalidItemException notAnId) {
            return true;
        }
    }
}
