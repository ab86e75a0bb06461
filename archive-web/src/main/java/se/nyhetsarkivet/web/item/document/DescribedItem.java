package se.nyhetsarkivet.web.item.document;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.web.address.ItemAddress;
import se.nyhetsarkivet.web.item.text.Paragraphs;

/**
 * An item and where its page is, as those who describe it to machines need it.
 *
 * @param revision the wording in force
 * @param base where the application is, without a slash at the end
 */
record DescribedItem(Revision revision, String base) {

    private static final int LONGEST_DESCRIPTION = 300;
    private static final Pattern SPACE = Pattern.compile("\\s+");

    NewsItem item() {
        return revision.item();
    }

    /** The one address under which the item should be known. */
    String canonical() {
        return base + ItemAddress.of(revision.id(), item().headline()).path();
    }

    String language() {
        return item().language().isEmpty() ? "sv" : item().language();
    }

    /** What the item is about, in a sentence or two: its lead, else how its body begins. */
    String description() {
        String text = Stream.of(
                        item().lead(),
                        Paragraphs.of(item().body()).stream().findFirst().orElse(""))
                .map(candidate -> SPACE.matcher(candidate.strip()).replaceAll(" "))
                .filter(candidate -> !candidate.isEmpty())
                .findFirst()
                .orElse("");
        if (text.length() <= LONGEST_DESCRIPTION) {
            return text;
        }
        int lastWord = text.lastIndexOf(' ', LONGEST_DESCRIPTION - 1);
        return text.substring(0, lastWord > 0 ? lastWord : text.offsetByCodePoints(0, LONGEST_DESCRIPTION / 2)) + "…";
    }
}
