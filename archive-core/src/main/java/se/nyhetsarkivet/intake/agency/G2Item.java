package se.nyhetsarkivet.intake.agency;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.nyhetsarkivet.intake.draft.ItemDraft;
import se.nyhetsarkivet.intake.draft.PlainText;
import se.nyhetsarkivet.intake.markup.html.HtmlText;
import se.nyhetsarkivet.intake.markup.xml.XmlElement;

/** A newsItem of NewsML-G2. Its versions share a guid, by which the archive knows them for the same. */
final class G2Item implements AgencyItem {

    private static final Set<String> TEXTS = Set.of("", "text", "composite");
    private static final Pattern BY = Pattern.compile("(?i)^(?:av|by|text):?\\s+");

    private final XmlElement item;
    private final String sender;

    G2Item(XmlElement item, String sender) {
        this.item = item;
        this.sender = sender;
    }

    @Override
    public Optional<String> reasonToPassOver() {
        String status = code("itemMeta", "pubStatus");
        String kind = code("itemMeta", "itemClass");
        if (status.equals("canceled") || status.equals("cancelled")) {
            return Optional.of("cancelled by its provider, not to be published");
        }
        if (status.equals("withheld")) {
            return Optional.of("withheld by its provider, not to be published yet");
        }
        return TEXTS.contains(kind) ? Optional.empty() : Optional.of("of the class " + kind + ", not a text");
    }

    @Override
    public ItemDraft draft() {
        String headline = first(
                item.textOf("contentMeta", "headline"),
                nitf("hl1"),
                item.textOf("itemMeta", "title"),
                item.textOf("contentMeta", "slugline"));
        ItemDraft draft = new ItemDraft()
                .identifier(item.attribute("guid"))
                .headline(headline)
                .lead(lead())
                .body(AgencyText.withDateline(
                        first(item.textOf("contentMeta", "dateline"), nitf("dateline")), body(headline)))
                .published(AgencyText.date(first(
                        item.textOf("itemMeta", "embargoed"),
                        item.textOf("itemMeta", "firstCreated"),
                        item.textOf("contentMeta", "contentCreated"),
                        item.textOf("itemMeta", "versionCreated"))))
                .modified(AgencyText.date(first(
                        item.textOf("contentMeta", "contentModified"), item.textOf("itemMeta", "versionCreated"))))
                .publisher(publisher())
                .url(url())
                .language(language());
        authors().forEach(draft::author);
        keywords().forEach(draft::keyword);
        return draft;
    }

    private String lead() {
        return all("contentMeta", "description")
                .filter(text -> !text.attribute("role").endsWith(":caption"))
                .map(text -> HtmlText.of(text.innerHtml()))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    private String body(String headline) {
        Stream<String> pages = all("contentSet", "inlineXML").map(page -> AgencyText.body(page, headline));
        Stream<String> texts = all("contentSet", "inlineData")
                .map(data -> data.attribute("contenttype").contains("html")
                        ? AgencyText.ofPage(data.text(), headline)
                        : AgencyText.body(data, headline));
        return Stream.concat(pages, texts)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    private String publisher() {
        return first(
                name("itemMeta", "provider"),
                item.textOf("contentMeta", "creditline"),
                name("rightsInfo", "copyrightHolder"),
                sender);
    }

    private String url() {
        String link = all("itemMeta", "link")
                .filter(found -> found.attribute("contenttype").contains("html"))
                .map(found -> found.attribute("href"))
                .findFirst()
                .orElse("");
        String guid = item.attribute("guid");
        return link.isEmpty() && guid.startsWith("http") ? guid : link;
    }

    private String language() {
        String tag = item.find("contentMeta", "language")
                .map(language -> language.attribute("tag"))
                .orElse("");
        return first(tag, item.attribute("xml:lang"));
    }

    private List<String> authors() {
        List<String> creators = all("contentMeta", "creator")
                .map(creator -> creator.textOf("name"))
                .filter(name -> !name.isEmpty())
                .toList();
        String line = first(item.textOf("contentMeta", "by"), nitf("byline"));
        String by = BY.matcher(PlainText.oneLine(line)).replaceFirst("");
        return creators.isEmpty() ? List.of(by) : creators;
    }

    private Stream<String> keywords() {
        return Stream.concat(
                all("contentMeta", "subject").map(subject -> subject.textOf("name")),
                all("contentMeta", "keyword").map(XmlElement::text));
    }

    /** The text of an element at the head of a body in NITF. */
    private String nitf(String name) {
        return all("contentSet", "inlineXML")
                .flatMap(XmlElement::descendants)
                .filter(element -> element.name().equals(name))
                .map(element -> PlainText.oneLine(element.text()))
                .findFirst()
                .orElse("");
    }

    private Stream<XmlElement> all(String room, String name) {
        return item.find(room).stream().flatMap(found -> found.children(name));
    }

    private String name(String room, String holder) {
        Optional<XmlElement> party = item.find(room, holder);
        return party.map(found -> first(found.textOf("name"), found.attribute("literal")))
                .filter(name -> !name.isEmpty())
                .orElseGet(() -> code(room, holder));
    }

    /** What stands behind the prefix of a code such as {@code stat:usable}. */
    private String code(String room, String name) {
        String code =
                item.find(room, name).map(found -> found.attribute("qcode")).orElse("");
        return code.substring(code.indexOf(':') + 1);
    }

    private static String first(String... texts) {
        return Stream.of(texts).filter(text -> !text.isBlank()).findFirst().orElse("");
    }
}
