package se.nyhetsarkivet.intake.markup.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;
import se.nyhetsarkivet.intake.markup.xml.mending.Damages;
import se.nyhetsarkivet.intake.markup.xml.mending.MendedXml;
import se.nyhetsarkivet.intake.markup.xml.mending.Namespaces;
import se.nyhetsarkivet.intake.markup.xml.mending.References;
import se.nyhetsarkivet.intake.markup.xml.mending.UnsafeXmlException;
import se.nyhetsarkivet.intake.markup.xml.mending.XmlShape;

/**
 * Walks through an XML document, into the elements that are containers, and hands out all others whole, one at a time; so a
 * document of any size takes the memory of one record. Nothing that the document defines or refers to is ever expanded or
 * fetched, and every size has a limit. For one thread.
 */
public final class XmlCursor implements AutoCloseable {

    private static final int MAX_TAGS_OPEN = 250_000;
    private static final int MAX_ATTRIBUTES = 256;
    private static final int MAX_ATTRIBUTE_CHARACTERS = 1024 * 1024;
    private static final int MAX_NAMES = 20_000;
    private static final int MAX_NAME_CHARACTERS = 1024 * 1024;
    private static final int MAX_EXCERPT = 1000;

    private final InputStream document;
    private final XMLStreamReader xml;
    private final Optional<Charset> otherEncoding;
    private final XmlShape shape;
    private final Namespaces namespaces = new Namespaces();
    private final Set<String> names = new HashSet<>();
    private int nameCharacters;
    private boolean begun;
    private boolean ended;

    /**
     * Makes something of some parts.
     *
     * @param <T> what is made
     */
    @FunctionalInterface
    public interface PartReader<T> {

        /**
         * Reads a part.
         *
         * @param part the part
         * @return what is made of it, or empty for a part that only tells of others
         * @throws IOException if the document cannot be read
         */
        Optional<T> read(XmlPart part) throws IOException;
    }

    /**
     * Begins at the beginning.
     *
     * @param document the document; closed with the cursor
     * @param encoding the encoding if the document does not declare one
     * @param shape which elements to walk into, and which are the records
     * @throws IOException if the document cannot be read
     */
    public XmlCursor(InputStream document, Optional<Charset> encoding, XmlShape shape) throws IOException {
        this.document = document;
        this.shape = shape;
        try {
            XmlEncoding.Decoded decoded = XmlEncoding.decode(document, encoding);
            this.otherEncoding = decoded.otherwise();
            this.xml = factory().createXMLStreamReader(new MendedXml(decoded.text(), shape));
        } catch (XMLStreamException unreadable) {
            throw new IOException(unreadable);
        }
    }

    /**
     * The encoding in which the document is read, if it is another than it declares.
     *
     * @return Mac Roman or a code page of DOS, or empty
     */
    public Optional<Charset> otherEncoding() {
        return otherEncoding;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        // Feeds use prefixes that they do not declare.
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        // Errors come when they are met, and several documents may stand in one file.
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        factory.setProperty(WstxInputProperties.P_INPUT_PARSING_MODE, WstxInputProperties.PARSING_MODE_FRAGMENT);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, MAX_TAGS_OPEN);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MAX_ATTRIBUTES);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, MAX_ATTRIBUTE_CHARACTERS);
        return factory;
    }

    /**
     * Goes on to the next part.
     *
     * @return the part, or empty at the end of the document; after a {@link XmlPart.Broken} there is none
     * @throws IOException if the document cannot be read
     */
    public Optional<XmlPart> next() throws IOException {
        try {
            while (!ended && xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    return Optional.of(begun());
                }
                if (event == XMLStreamConstants.END_ELEMENT) {
                    namespaces.leave();
                    return Optional.of(new XmlPart.Closed(line()));
                }
                if (event == XMLStreamConstants.CHARACTERS && isLoose()) {
                    return Optional.of(loose(xml.getText()));
                }
            }
            ended = true;
            return Optional.empty();
        } catch (XMLStreamException broken) {
            ended = true;
            return Optional.of(broken(broken));
        }
    }

    /** What stands before the first container is the prologue. */
    private boolean isLoose() {
        return begun && !shape.records().isEmpty() && !xml.getText().isBlank();
    }

    private XmlPart loose(String text) {
        String blank = text.substring(0, text.indexOf(text.strip()));
        return new XmlPart.Loose(line() + blank.chars().filter(c -> c == '\n').count(), text.strip());
    }

    private XmlPart begun() throws XMLStreamException {
        begun = true;
        long line = line();
        XmlElement tag = tag();
        if (shape.isContainer(tag.name())) {
            return new XmlPart.Opened(tag, line);
        }
        TreeBuilder tree = new TreeBuilder();
        String text = "";
        tree.begin(tag);
        XmlElement built = tag;
        while (!tree.isComplete()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> tree.begin(tag());
                case XMLStreamConstants.END_ELEMENT -> {
                    namespaces.leave();
                    built = tree.end();
                }
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    tree.refuse("line " + line() + ": " + References.refusal(xml.getLocalName()));
                case XMLStreamConstants.PROCESSING_INSTRUCTION -> {
                    Damages.Damage damage = Damages.read(xml.getPIData());
                    text = damage.text();
                    tree.refuse(damage.reason());
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    tree.text(xml.getText());
                default -> {
                    // Nothing else carries news.
                }
            }
        }
        if (tree.defect().isEmpty()) {
            return new XmlPart.Whole(built, line);
        }
        return tag.name().equals(Damages.ELEMENT)
                ? new XmlPart.Remains(line, tree.defect(), text)
                : new XmlPart.Defective(built, line, tree.defect(), text.isEmpty() ? beginning(built) : text);
    }

    private static String beginning(XmlElement element) {
        String text = element.text().strip();
        return text.substring(0, Math.min(text.length(), MAX_EXCERPT));
    }

    /** The tag that has just been read; its names hold from here on. */
    private XmlElement tag() throws XMLStreamException {
        SortedMap<String, String> attributes = new TreeMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        String name = xml.getLocalName();
        rememberName(name);
        for (String attribute : attributes.keySet()) {
            rememberName(attribute);
        }
        namespaces.enter(attributes);
        return new XmlElement(namespaces.of(name), Namespaces.local(name), attributes, List.of());
    }

    /** The parser keeps all names, so there must be an end to them. */
    private void rememberName(String name) throws XMLStreamException {
        nameCharacters += names.add(name) ? name.length() : 0;
        if (names.size() > MAX_NAMES || nameCharacters > MAX_NAME_CHARACTERS) {
            throw new XMLStreamException("there are more than " + MAX_NAMES + " different names, or very long ones");
        }
    }

    private long line() {
        return xml.getLocation().getLineNumber();
    }

    private XmlPart broken(XMLStreamException broken) throws IOException {
        if (broken.getNestedException() instanceof UnsafeXmlException unsafe) {
            return new XmlPart.Broken(line(), String.valueOf(unsafe.getMessage()));
        }
        if (broken.getNestedException() instanceof IOException failure) {
            throw failure;
        }
        long line = broken.getLocation() == null ? line() : broken.getLocation().getLineNumber();
        Iterator<String> message = String.valueOf(broken.getMessage()).lines().iterator();
        return new XmlPart.Broken(
                line, "the XML is broken here (" + message.next().strip() + ")");
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
