package se.nyhetsarkivet.web.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What RFC 4287 demands of a feed and of its entries, as far as this archive writes them. */
final class AtomCheck {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private static final Set<String> OF_FEED =
            Set.of("id", "title", "updated", "author", "generator", "icon", "link", "entry");
    private static final Set<String> OF_ENTRY =
            Set.of("id", "title", "updated", "published", "author", "link", "category", "content");

    private AtomCheck() {}

    static void check(Document document) {
        Element feed = document.getDocumentElement();
        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(feed.getLocalName()).isEqualTo("feed");
        assertThat(OF_FEED).containsAll(names(feed));
        container(feed);
        assertThat(children(feed, "author")).isNotEmpty();
        assertThat(links(feed, "self")).hasSize(1);
        List<Element> entries = children(feed, "entry");
        assertThat(entries.stream().map(entry -> text(entry, "id"))).doesNotHaveDuplicates();
        for (Element entry : entries) {
            assertThat(OF_ENTRY).containsAll(names(entry));
            container(entry);
            children(entry, "published").forEach(date -> OffsetDateTime.parse(date.getTextContent()));
            children(entry, "category")
                    .forEach(category ->
                            assertThat(category.getAttribute("term")).isNotBlank());
            Element content = children(entry, "content").getFirst();
            assertThat(content.getAttribute("type")).isEqualTo("html");
            assertThat(content.getElementsByTagName("*").getLength()).isZero();
        }
    }

    /** What holds for a feed and for an entry. */
    private static void container(Element element) {
        for (String once : List.of("id", "title", "updated")) {
            assertThat(children(element, once)).as(once).hasSize(1);
        }
        assertThat(URI.create(text(element, "id")).isAbsolute()).isTrue();
        assertThat(OffsetDateTime.parse(text(element, "updated"))).isNotNull();
        assertThat(links(element, "alternate")).hasSize(1);
        for (Element link : children(element, "link")) {
            assertThat(URI.create(link.getAttribute("href")).isAbsolute()).isTrue();
        }
        for (Element author : children(element, "author")) {
            assertThat(text(author, "name")).isNotBlank();
        }
    }

    private static List<Element> links(Element element, String relation) {
        return children(element, "link").stream()
                .filter(link -> link.getAttribute("rel").equals(relation))
                .toList();
    }

    private static List<String> names(Element element) {
        List<String> names = new ArrayList<>();
        NodeList nodes = element.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element child && ATOM.equals(child.getNamespaceURI())) {
                names.add(child.getLocalName());
            }
        }
        return names;
    }

    static List<Element> children(Element element, String name) {
        List<Element> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child && name.equals(child.getLocalName())) {
                children.add(child);
            }
        }
        return children;
    }

    static String text(Element element, String name) {
        return children(element, name).getFirst().getTextContent();
    }
}
