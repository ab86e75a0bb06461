package se.nyhetsarkivet.intake.agency;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.nyhetsarkivet.intake.draft.ItemDraft;
import se.nyhetsarkivet.intake.markup.html.HtmlText;
import se.nyhetsarkivet.intake.markup.xml.XmlElement;

/**
 * A NewsItem of NewsML 1: components within components, each with its role. Of a text in several languages the first is
 * taken. Its revisions share an identifier, by which the archive knows them for the same.
 */
final class NewsMl1Item implements AgencyItem {

    private static final Set<String> BODY = Set.of("body", "main", "");
    private static final Set<String> LEAD = Set.of("subheadline", "abstract", "summary", "lead");

    private final XmlElement item;
    private final String sender;
    private final List<XmlElement> components;

    NewsMl1Item(XmlElement item, String sender) {
        this.item = item;
        this.sender = sender;
        this.components = item.descendants()
                .filter(element -> element.name().equals("NewsComponent"))
                .toList();
    }

    @Override
    public Optional<String> reasonToPassOver() {
        String status = formalName(item, "NewsManagement", "Status").toLowerCase(Locale.ROOT);
        return switch (status) {
            case "canceled", "cancelled" -> Optional.of("cancelled by its provider, not to be published");
            case "withheld" -> Optional.of("withheld by its provider, not to be published yet");
            default -> Optional.empty();
        };
    }

    @Override
    public ItemDraft draft() {
        String headline = line("HeadLine");
        ItemDraft draft = new ItemDraft()
                .identifier(identifier())
                .headline(headline)
                .lead(text(LEAD, headline))
                .body(AgencyText.withDateline(line("DateLine"), text(BODY, headline)))
                .published(AgencyText.date(item.textOf("NewsManagement", "FirstCreated")))
                .modified(AgencyText.date(item.textOf("NewsManagement", "ThisRevisionCreated")))
                .publisher(publisher())
                .language(firstOf(components.stream()
                        .map(component -> formalName(component, "DescriptiveMetadata", "Language"))));
        components.stream().flatMap(component -> lines(component, "ByLine")).forEach(draft::author);
        keywords().forEach(draft::keyword);
        return draft;
    }

    private String identifier() {
        Optional<XmlElement> found = item.find("Identification", "NewsIdentifier");
        return found.map(names -> names.textOf("NewsItemId").isEmpty()
                        ? names.textOf("PublicIdentifier")
                        : "urn:newsml:" + names.textOf("ProviderId") + ":" + names.textOf("DateId") + ":"
                                + names.textOf("NewsItemId"))
                .orElse("");
    }

    private String publisher() {
        return firstOf(Stream.of(
                firstOf(components.stream()
                        .map(component -> formalName(component, "AdministrativeMetadata", "Source", "Party"))),
                firstOf(components.stream()
                        .map(component -> formalName(component, "AdministrativeMetadata", "Provider", "Party"))),
                sender));
    }

    private String line(String name) {
        return firstOf(components.stream().flatMap(component -> lines(component, name)));
    }

    private static Stream<String> lines(XmlElement component, String name) {
        return component
                .children("NewsLines")
                .flatMap(lines -> lines.children(name))
                .map(text -> HtmlText.of(text.innerHtml()));
    }

    private String text(Set<String> roles, String headline) {
        return firstOf(components.stream()
                .filter(component ->
                        roles.contains(formalName(component, "Role").toLowerCase(Locale.ROOT)))
                .flatMap(component -> component.children("ContentItem"))
                .filter(NewsMl1Item::isText)
                .flatMap(content -> content.children("DataContent"))
                .map(data -> AgencyText.body(data, headline)));
    }

    private static boolean isText(XmlElement content) {
        String type = formalName(content, "MimeType").toLowerCase(Locale.ROOT);
        boolean isMarkup = type.startsWith("text/") || type.endsWith("xml");
        return type.isEmpty() || (isMarkup && !type.equals("text/css"));
    }

    private Stream<String> keywords() {
        Stream<String> lines = components.stream().flatMap(component -> lines(component, "KeywordLine"));
        Stream<String> properties = components.stream()
                .flatMap(component -> component.children("Metadata"))
                .flatMap(metadata -> metadata.children("Property"))
                .filter(property -> property.attribute("FormalName").contains("Keyword"))
                .map(property -> property.attribute("Value"));
        return Stream.concat(lines, properties);
    }

    private static String formalName(XmlElement from, String... path) {
        return from.find(path).map(found -> found.attribute("FormalName")).orElse("");
    }

    private static String firstOf(Stream<String> texts) {
        return texts.filter(text -> !text.isBlank()).findFirst().orElse("");
    }
}
