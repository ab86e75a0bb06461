package se.nyhetsarkivet.intake.feed;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.nyhetsarkivet.intake.draft.ItemDraft;
import se.nyhetsarkivet.intake.draft.PlainText;
import se.nyhetsarkivet.intake.draft.TextTails;
import se.nyhetsarkivet.intake.markup.xml.XmlElement;
import se.nyhetsarkivet.intake.source.ReadOptions;

/** Makes a draft of an item or entry. */
final class FeedItem {

    /** A description of several paragraphs that is longer than this is no introduction but the text itself. */
    private static final int LONGEST_LEAD = 600;

    private final XmlElement item;
    private final FeedFields fields;
    private final FeedChannel channel;
    private final ReadOptions options;

    FeedItem(XmlElement item, FeedChannel channel, ReadOptions options) {
        this.item = item;
        this.fields = new FeedFields(item);
        this.channel = channel;
        this.options = options;
    }

    ItemDraft draft() {
        ItemDraft draft = new ItemDraft()
                .identifier(identifier())
                .headline(fields.text("title", "dc:title", "media:title"))
                .published(published())
                .modified(fields.date("updated", "modified", "dcterms:modified"))
                .publisher(publisher())
                .url(FeedAddresses.page(fields, item, FeedAddresses.base(item, channel.base())))
                .language(language());
        addTexts(draft);
        keywords().forEach(draft::keyword);
        authors().forEach(draft::author);
        return draft;
    }

    private String identifier() {
        return fields.all("guid", "id", "dc:identifier")
                .map(element -> element.text().strip())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElseGet(() -> item.attribute("rdf:about"));
    }

    private String published() {
        String date = fields.date(
                "pubdate",
                "published",
                "issued",
                "dcterms:issued",
                "dc:date",
                "dcterms:date",
                "dcterms:available",
                "created",
                "dcterms:created",
                "date");
        return date.isEmpty() ? item.attribute("lastmod") : date;
    }

    /** The archivist knows better than the title of a channel, which may be a mere "News". */
    private String publisher() {
        String named = Stream.of(FeedPersons.publisher(fields), source(), channel.publisher(), options.publisher())
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse("");
        return named.isEmpty() ? channel.title() : named;
    }

    /** The feed that the item was taken over from. */
    private String source() {
        Optional<XmlElement> source = fields.first("source");
        return source.map(from -> from.hasElements() ? new FeedFields(from).text("title") : FeedText.plain(from))
                .orElse("");
    }

    private String language() {
        Stream<String> ofTexts = fields.all("content", "content:encoded", "xhtml:body", "fullitem", "summary", "title")
                .map(text -> text.attribute("xml:lang"));
        Stream<String> ofItem = Stream.of(item.attribute("xml:lang"), fields.text("dc:language", "language"));
        return Stream.of(ofItem, ofTexts, Stream.of(channel.language()))
                .flatMap(tags -> tags)
                .map(tag -> tag.strip().replace('_', '-'))
                .filter(tag -> !tag.isEmpty())
                .findFirst()
                .orElse("");
    }

    private void addTexts(ItemDraft draft) {
        String text = TextTails.leftOut(
                fields.text("content:encoded", "content", "xhtml:body", "xhtml:div", "fullitem", "body"));
        String summary = TextTails.leftOut(fields.text(
                "description", "summary", "dc:description", "abstract", "itunes:summary", "media:description"));
        boolean isText = text.isBlank() && summary.length() > LONGEST_LEAD && summary.contains("\n\n");
        boolean isRepeated = PlainText.oneLine(summary).equals(PlainText.oneLine(text));
        draft.lead(isText || isRepeated ? "" : summary).body(isText ? summary : text);
    }

    private Stream<String> keywords() {
        Stream<String> categories = fields.all("category", "dc:subject").map(FeedItem::category);
        Stream<String> lists = fields.all("media:keywords", "itunes:keywords", "keywords")
                .flatMap(list -> Stream.of(FeedText.plain(list).split(",", -1)));
        return Stream.concat(categories, lists);
    }

    private static String category(XmlElement category) {
        return Stream.of(category.attribute("label"), category.attribute("term"))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElseGet(() -> FeedText.plain(category));
    }

    private List<String> authors() {
        List<String> own = FeedPersons.authors(fields);
        return own.isEmpty() ? channel.authors() : own;
    }
}
