package se.nyhetsarkivet.web.harvest;

import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML 1.0 that is well formed whatever the texts hold. To be closed. */
final class XmlOutput implements AutoCloseable {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();
    private static final String REPLACEMENT = "\ufffd";

    private final XMLStreamWriter xml;
    private int open;

    XmlOutput(Writer writer) throws XMLStreamException {
        xml = FACTORY.createXMLStreamWriter(writer);
        xml.writeStartDocument("UTF-8", "1.0");
    }

    /** Begins an element; names have their prefix in them, which {@link #attribute} declares. */
    XmlOutput start(String name) throws XMLStreamException {
        xml.writeStartElement(name);
        open++;
        return this;
    }

    XmlOutput attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, legal(value));
        return this;
    }

    XmlOutput text(String text) throws XMLStreamException {
        xml.writeCharacters(legal(text));
        return this;
    }

    /** Left out where the text cannot stand in a comment. */
    XmlOutput comment(String text) throws XMLStreamException {
        if (!text.contains("--") && !text.endsWith("-")) {
            xml.writeComment(" " + legal(text) + " ");
        }
        return this;
    }

    XmlOutput end() throws XMLStreamException {
        xml.writeEndElement();
        open--;
        return this;
    }

    /** An element with a text, left out if there is none. */
    XmlOutput element(String name, String text) throws XMLStreamException {
        return text.isBlank() ? this : start(name).text(text).end();
    }

    /** Characters that XML 1.0 cannot hold, not even as references, are shown as the replacement character. */
    static String legal(String text) {
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
