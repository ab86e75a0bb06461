package se.nyhetsarkivet.web.cli.console;

import java.util.List;
import java.util.stream.Collectors;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.item.ItemHistory;
import se.nyhetsarkivet.item.Revision;

/**
 * The revisions of an item that a command is about.
 *
 * @param revisions one or more, in the order in which they were seen
 */
public record ShownRevisions(List<Revision> revisions) {

    public ShownRevisions {
        revisions = List.copyOf(revisions);
    }

    public static ShownRevisions of(ItemHistory history) {
        history.tombstone().ifPresent(tombstone -> {
            throw new ArchiveException("Item " + history.id() + " is withdrawn: " + tombstone.reason());
        });
        if (history.revisions().isEmpty()) {
            throw new ArchiveException("There is no item " + history.id() + " in the archive.");
        }
        return new ShownRevisions(history.revisions());
    }

    public Revision last() {
        return revisions.getLast();
    }

    public Revision number(int number) {
        return revisions.stream()
                .filter(revision -> revision.number() == number)
                .findFirst()
                .orElseThrow(() -> new ArchiveException(
                        "Item " + last().id() + " has no revision " + number + "; it has " + numbers() + "."));
    }

    /** The one that was in force before the last. */
    public Revision lastButOne() {
        if (revisions.size() == 1) {
            throw new ArchiveException("Item " + last().id() + " has only one revision; nothing to compare.");
        }
        return revisions.get(revisions.size() - 2);
    }

    private String numbers() {
        return revisions.stream()
                .map(revision -> String.valueOf(revision.number()))
                .collect(Collectors.joining(", "));
    }
}
