package se.nyhetsarkivet.intake.feed;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import se.nyhetsarkivet.intake.markup.xml.RecordSigns;
import se.nyhetsarkivet.intake.markup.xml.XmlElement;
import se.nyhetsarkivet.intake.markup.xml.XmlPart;

/**
 * Which elements of a feed must be of an item although they stand in none: those that only items have, those that a feed has
 * once and has had, and behind the first item those that the feed would have said before it.
 */
final class FeedSigns implements RecordSigns {

    static final Set<String> RECORDS = Set.of("item", "entry");

    private static final Set<String> ONLY_IN_ITEMS = Set.of(
            "published",
            "issued",
            "created",
            "content",
            "content:encoded",
            "summary",
            "guid",
            "enclosure",
            "comments",
            "xhtml:body",
            "xhtml:div",
            "fullitem",
            "feedburner:origlink");

    private static final Set<String> ONCE = Set.of(
            "title",
            "dc:title",
            "id",
            "updated",
            "modified",
            "description",
            "dc:description",
            "language",
            "pubdate",
            "dc:date");

    private static final Set<String> ALSO_IN_ITEMS = Set.of(
            "title",
            "dc:title",
            "link",
            "description",
            "dc:description",
            "pubdate",
            "dc:date",
            "author",
            "dc:creator",
            "category",
            "dc:subject",
            "source");

    /** What holds elements with the names of an item's, and is none. */
    private static final Set<String> OF_FEED =
            Set.of("image", "textinput", "cloud", "author", "contributor", "media:group");

    private final Deque<String> open = new ArrayDeque<>();
    private final Set<String> met = new HashSet<>();
    private boolean titled;
    private boolean recordMet;

    static boolean isRecordName(XmlElement element) {
        return RECORDS.contains(element.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public boolean isRecord(XmlElement element) {
        return isRecordName(element);
    }

    @Override
    public void pass(XmlPart part) {
        switch (part) {
            case XmlPart.Opened opened -> {
                if (open.isEmpty()) {
                    titled = false;
                    recordMet = false;
                }
                open.push(FeedVocabulary.plainName(opened.element()));
                met.clear();
            }
            case XmlPart.Closed closed -> open.poll();
            case XmlPart.Whole whole -> note(whole.element());
            case XmlPart.Defective defective -> note(defective.element());
            case XmlPart.Remains remains -> {}
            case XmlPart.Loose loose -> {}
            case XmlPart.Broken broken -> {}
        }
    }

    private void note(XmlElement element) {
        if (isRecordName(element)) {
            recordMet = true;
        } else {
            String name = key(element);
            met.add(name);
            titled |= name.endsWith("title");
        }
    }

    @Override
    public boolean mayBegin() {
        return titled || recordMet;
    }

    @Override
    public boolean isOfRecord(XmlElement element) {
        String name = key(element);
        boolean saidBefore =
                (recordMet && titled) || open.isEmpty() || open.peek().equals("rdf");
        return ONLY_IN_ITEMS.contains(name)
                || (met.contains(name) && (ONCE.contains(name) || name.equals("link")))
                || (saidBefore && ALSO_IN_ITEMS.contains(name))
                || (!OF_FEED.contains(name) && element.children().anyMatch(FeedSigns::isOfItem));
    }

    /** Whether an element can only stand in an item, even if that is not called one any more. */
    private static boolean isOfItem(XmlElement element) {
        String name = key(element);
        return ONLY_IN_ITEMS.contains(name) || name.equals("title") || name.equals("pubdate");
    }

    /** A link that says which one it is may stand beside others. */
    private static String key(XmlElement element) {
        String name = FeedVocabulary.name(element);
        return name.equals("link") && !element.attribute("rel").isEmpty() ? "link rel" : name;
    }
}
