package se.nyhetsarkivet.web.xml;

import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML 1.0 that is well formed whatever the texts hold. For one thread; to be closed. */
public final class XmlOutput implements AutoCloseable {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();
    private static final String REPLACEMENT = "\ufffd";

    private final XMLStreamWriter xml;
    private int open;

    /**
     * Begins a document.
     *
     * @param writer where to; closed by whoever opened it
     * @throws XMLStreamException if nothing can be written to it
     */
    public XmlOutput(Writer writer) throws XMLStreamException {
        xml = FACTORY.createXMLStreamWriter(writer);
        xml.writeStartDocument("UTF-8", "1.0");
    }

    /**
     * Begins an element; names have their prefix in them, which {@link #attribute} declares.
     *
     * @param name the name
     * @return this
     * @throws XMLStreamException if it cannot be written
     */
    public XmlOutput start(String name) throws XMLStreamException {
        xml.writeStartElement(name);
        open++;
        return this;
    }

    /**
     * Adds an attribute to the element that was begun last.
     *
     * @param name its name
     * @param value its value
     * @return this
     * @throws XMLStreamException if it cannot be written
     */
    public XmlOutput attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, legal(value));
        return this;
    }

    /**
     * Adds a text.
     *
     * @param text the text
     * @return this
     * @throws XMLStreamException if it cannot be written
     */
    public XmlOutput text(String text) throws XMLStreamException {
        xml.writeCharacters(legal(text));
        return this;
    }

    /**
     * Adds a comment; left out where the text cannot stand in one.
     *
     * @param text what it says
     * @return this
     * @throws XMLStreamException if it cannot be written
     */
    public XmlOutput comment(String text) throws XMLStreamException {
        if (!text.contains("--") && !text.endsWith("-")) {
            xml.writeComment(" " + legal(text) + " ");
        }
        return this;
    }

    /**
     * Ends the element that was begun last.
     *
     * @return this
     * @throws XMLStreamException if it cannot be written
     */
    public XmlOutput end() throws XMLStreamException {
        xml.writeEndElement();
        open--;
        return this;
    }

    /**
     * An element with a text, left out if there is none.
     *
     * @param name its name
     * @param text its text
     * @return this
     * @throws XMLStreamException if it cannot be written
     */
    public XmlOutput element(String name, String text) throws XMLStreamException {
        return text.isBlank() ? this : start(name).text(text).end();
    }

    /**
     * A text that XML 1.0 can hold: characters that it cannot, not even as references, become the replacement character.
     *
     * @param text any text
     * @return the same text where it is legal
     */
    public static String legal(String text) {
        if (text.codePoints().allMatch(XmlOutput::isLegal)) {
            return text;
        }
        StringBuilder legal = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (isLegal(point)) {
                legal.appendCodePoint(point);
            } else {
                legal.append(REPLACEMENT);
            }
        });
        return legal.toString();
    }

    private static boolean isLegal(int point) {
        if (point < ' ') {
            return point == '\t' || point == '\n' || point == '\r';
        }
        boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        return !surrogate && point != 0xfffe && point != 0xffff;
    }

    /** A document in which elements are open was cut by a failure; nobody is to take it for a whole one. */
    @Override
    public void close() throws XMLStreamException {
        if (open > 0) {
            return;
        }
        xml.writeEndDocument();
        xml.close();
    }
}
