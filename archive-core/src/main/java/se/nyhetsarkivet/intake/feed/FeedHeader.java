package se.nyhetsarkivet.intake.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.nyhetsarkivet.intake.markup.xml.XmlElement;
import se.nyhetsarkivet.intake.markup.xml.XmlPart;

/** What a feed says of itself, as far as it has been read. What is said first holds. For one thread. */
final class FeedHeader {

    private static final Set<String> TOLD =
            Set.of("title", "dc:title", "link", "language", "dc:language", "dc:publisher", "author");
    private static final Set<String> MAY_BE_OF_ITEM =
            Set.of("link", "author", "dc:creator", "dc:publisher", "category");
    private static final int MAX_ELEMENTS = 100;
    private static final int MAX_CHARACTERS = 10_000;

    private final List<XmlElement> elements = new ArrayList<>();
    private String language = "";
    private String base;
    private boolean recordMet;
    private boolean lastBroken;
    private boolean complete;
    private boolean remainsMet;
    private int recordBegun = -1;
    private int certain;
    private int beforeRecord;

    FeedHeader(String addressOfFeed) {
        this.base = addressOfFeed;
    }

    /** Takes note of a part of the feed; what a {@link FeedSigns} finds to be of an item does not come. */
    void follow(XmlPart part) {
        switch (part) {
            case XmlPart.Opened opened -> open(opened.element());
            case XmlPart.Whole whole when FeedSigns.isRecordName(whole.element()) -> meetRecord(false);
            case XmlPart.Defective broken when FeedSigns.isRecordName(broken.element()) -> meetRecord(true);
            case XmlPart.Whole whole -> add(whole.element());
            case XmlPart.Loose loose -> recordBegun = hasTitle() ? elements.size() : recordBegun;
            case XmlPart.Remains remains -> {
                remainsMet = true;
                lastBroken = true;
            }
            case XmlPart.Defective other -> {}
            case XmlPart.Closed closed -> {}
            case XmlPart.Broken broken -> {}
        }
    }

    private void open(XmlElement container) {
        base = FeedAddresses.base(container, base);
        language = container.attribute("xml:lang").isEmpty() ? language : container.attribute("xml:lang");
    }

    private void add(XmlElement element) {
        boolean isTold = TOLD.contains(FeedVocabulary.name(element))
                && element.innerHtml().length() < MAX_CHARACTERS;
        if (isTold && !complete && elements.size() < MAX_ELEMENTS) {
            elements.add(element);
        }
        boolean mayBeOfItem = MAY_BE_OF_ITEM.contains(FeedVocabulary.name(element))
                && !element.attribute("rel").equalsIgnoreCase("self");
        certain = mayBeOfItem ? certain : elements.size();
    }

    /**
     * An item has come. If the feed has said its title by then, it has said all; otherwise what stands between a broken item and
     * the next one is taken to be of the broken one. Before the first item, what may be of the feed or of a broken item and stands
     * directly before what is left of that is taken to be of the item: nobody is named as the author of what others wrote.
     */
    private void meetRecord(boolean broken) {
        if (recordMet && lastBroken) {
            leaveOutFrom(beforeRecord);
        } else if (!recordMet && remainsMet) {
            leaveOutFrom(recordBegun < 0 ? certain : recordBegun);
        }
        complete |= !recordMet && hasTitle();
        recordMet = true;
        lastBroken = broken;
        beforeRecord = elements.size();
    }

    private void leaveOutFrom(int place) {
        elements.subList(Math.min(place, elements.size()), elements.size()).clear();
    }

    boolean hasTitle() {
        return elements.stream().anyMatch(FeedHeader::isTitle);
    }

    private static boolean isTitle(XmlElement element) {
        return FeedVocabulary.name(element).endsWith("title");
    }

    FeedChannel channel() {
        XmlElement holder = new XmlElement("", "channel", new TreeMap<>(), new ArrayList<>(elements));
        FeedFields fields = new FeedFields(holder);
        String own = fields.text("language", "dc:language");
        String page = FeedAddresses.page(fields, holder, base);
        return new FeedChannel(
                fields.text("title", "dc:title"),
                FeedPersons.publisher(fields),
                own.isEmpty() ? language : own,
                base(fields, page),
                FeedPersons.authors(fields));
    }

    /** Without a declared base, addresses are relative to the page of the feed or to the feed. */
    private String base(FeedFields fields, String page) {
        Stream<String> self = fields.all("link")
                .filter(link -> link.attribute("rel").equalsIgnoreCase("self"))
                .map(link -> link.attribute("href"));
        return base.isEmpty()
                ? Stream.concat(Stream.of(page), self)
                        .filter(address -> address.contains("://"))
                        .findFirst()
                        .orElse("")
                : base;
    }
}
