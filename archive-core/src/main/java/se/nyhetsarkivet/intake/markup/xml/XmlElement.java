package se.nyhetsarkivet.intake.markup.xml;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;

/**
 * An element of an XML document with all that it holds; at most {@value TreeBuilder#MAX_DEPTH} levels deep. Immutable.
 *
 * @param space the namespace; the prefix itself if the document does not say what it stands for
 * @param name the name without a prefix
 * @param attributes the values by the name as written, such as {@code xml:lang}, found in whatever case
 * @param content the text and the elements in it
 */
public record XmlElement(String space, String name, SortedMap<String, String> attributes, List<XmlNode> content)
        implements XmlNode {

    private static final Set<String> WITHOUT_END =
            Set.of("br", "hr", "img", "wbr", "input", "link", "meta", "area", "col");

    private static final Set<String> FORMAL = Set.of("ispermalink", "type", "rel", "domain", "scheme", "mode");

    /** Copies what could change. */
    public XmlElement {
        SortedMap<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(attributes);
        attributes = Collections.unmodifiableSortedMap(copy);
        content = List.copyOf(content);
    }

    /**
     * The value of an attribute.
     *
     * @param attributeName the name as written, in whatever case
     * @return the value, or the empty string
     */
    public String attribute(String attributeName) {
        return attributes.getOrDefault(attributeName, "").strip();
    }

    /**
     * The elements that stand directly in this one.
     *
     * @return the elements in their order
     */
    public Stream<XmlElement> children() {
        return content.stream().filter(XmlElement.class::isInstance).map(XmlElement.class::cast);
    }

    /**
     * The elements of a name that stand directly in this one, of whatever namespace.
     *
     * @param childName the name without a prefix
     * @return the elements in their order
     */
    public Stream<XmlElement> children(String childName) {
        return children().filter(child -> child.name().equals(childName));
    }

    /**
     * The first element at the end of a path.
     *
     * @param path the names from here on
     * @return the element, or empty
     */
    public Optional<XmlElement> find(String... path) {
        Stream<XmlElement> found = Stream.of(this);
        for (String step : path) {
            found = found.flatMap(element -> element.children(step));
        }
        return found.findFirst();
    }

    /**
     * The text of the first element at the end of a path.
     *
     * @param path the names from here on
     * @return the text, or the empty string
     */
    public String textOf(String... path) {
        return find(path).map(element -> element.text().strip()).orElse("");
    }

    /**
     * All elements in this one, at whatever depth.
     *
     * @return the elements in the order in which they begin
     */
    public Stream<XmlElement> descendants() {
        return children().flatMap(child -> Stream.concat(Stream.of(child), child.descendants()));
    }

    /**
     * All text in this element and in those within it.
     *
     * @return the text with its spaces and line ends
     */
    public String text() {
        StringBuilder text = new StringBuilder();
        addText(text);
        return text.toString();
    }

    /**
     * Checks whether there are elements in this one.
     *
     * @return true if there are
     */
    public boolean hasElements() {
        return content.stream().anyMatch(XmlElement.class::isInstance);
    }

    /**
     * Checks whether the element and those within it are empty: without text, and without attributes but those that only say how a
     * text is to be read.
     *
     * @return true if nothing is said
     */
    public boolean isEmpty() {
        return text().isBlank()
                && Stream.concat(Stream.of(this), descendants())
                        .flatMap(element -> element.attributes().entrySet().stream())
                        .allMatch(attribute -> attribute.getValue().isBlank() || isFormal(attribute.getKey()));
    }

    private static boolean isFormal(String attribute) {
        String plain = attribute.toLowerCase(Locale.ROOT);
        return FORMAL.contains(plain) || plain.startsWith("xml:") || plain.startsWith("xmlns");
    }

    /**
     * The content as HTML.
     *
     * @return the HTML
     */
    public String innerHtml() {
        StringBuilder html = new StringBuilder();
        addContent(html);
        return html.toString();
    }

    private void addText(StringBuilder text) {
        for (XmlNode node : content) {
            switch (node) {
                case XmlText words -> text.append(words.text());
                case XmlElement element -> element.addText(text);
            }
        }
    }

    private void addContent(StringBuilder html) {
        for (XmlNode node : content) {
            switch (node) {
                case XmlText words -> html.append(Entities.escape(words.text()));
                case XmlElement element -> element.addHtml(html);
            }
        }
    }

    private void addHtml(StringBuilder html) {
        String tag = name.toLowerCase(Locale.ROOT);
        html.append('<').append(tag);
        attributes.forEach((key, value) -> html.append(' ')
                .append(key)
                .append("=\"")
                .append(Entities.escape(value))
                .append('"'));
        html.append('>');
        if (!WITHOUT_END.contains(tag)) {
            addContent(html);
            html.append("</").append(tag).append('>');
        }
    }
}
