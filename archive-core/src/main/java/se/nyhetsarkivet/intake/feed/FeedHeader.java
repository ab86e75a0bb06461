package se.nyhetsarkivet.intake.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.nyhetsarkivet.intake.markup.xml.XmlElement;

/** What a feed says of itself, as far as it has been read. What is said first holds. For one thread. */
final class FeedHeader {

    private static final Set<String> TOLD =
            Set.of("title", "dc:title", "link", "language", "dc:language", "dc:publisher", "author");
    private static final int MAX_ELEMENTS = 100;
    private static final int MAX_CHARACTERS = 10_000;

    private final List<XmlElement> elements = new ArrayList<>();
    private String language = "";
    private String base;
    private boolean recordMet;
    private boolean lastBroken;
    private boolean complete;
    private int beforeRecord;

    FeedHeader(String addressOfFeed) {
        this.base = addressOfFeed;
    }

    void open(XmlElement container) {
        base = FeedAddresses.base(container, base);
        language = container.attribute("xml:lang").isEmpty() ? language : container.attribute("xml:lang");
    }

    void add(XmlElement element) {
        boolean isTold = TOLD.contains(FeedVocabulary.name(element))
                && element.innerHtml().length() < MAX_CHARACTERS;
        if (isTold && !complete && elements.size() < MAX_ELEMENTS) {
            elements.add(element);
        }
    }

    /**
     * An item has come. If the feed has said its title by then, it has said all; otherwise what stands between a broken item and
     * the next one is taken to be of the broken one.
     *
     * @param broken whether the item is
     */
    void meetRecord(boolean broken) {
        complete |= !recordMet && hasTitle();
        if (lastBroken) {
            leaveOutRemains();
        }
        recordMet = true;
        lastBroken = broken;
        beforeRecord = elements.size();
    }

    /**
     * Leaves out what turned out to belong to an item without a beginning: what was added since the last item or, before the
     * first, from its title on, which is not the first one.
     */
    void leaveOutRemains() {
        if (recordMet) {
            elements.subList(beforeRecord, elements.size()).clear();
            return;
        }
        List<XmlElement> titles = elements.stream().filter(FeedHeader::isTitle).toList();
        if (titles.size() > 1) {
            elements.subList(elements.indexOf(titles.get(1)), elements.size()).clear();
        }
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
