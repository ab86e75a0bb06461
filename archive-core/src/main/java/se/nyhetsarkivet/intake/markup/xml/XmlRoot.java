package se.nyhetsarkivet.intake.markup.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Predicate;
import se.nyhetsarkivet.intake.markup.xml.mending.Characters;
import se.nyhetsarkivet.intake.markup.xml.mending.Prologue;
import se.nyhetsarkivet.intake.markup.xml.mending.XmlShape;
import se.nyhetsarkivet.intake.source.Beginning;

/** The first tags of an XML document, by which its format is recognised. */
public final class XmlRoot {

    private XmlRoot() {}

    /**
     * Finds the outermost element.
     *
     * @param beginning the beginning of the document
     * @return its tag, or empty if the document is no XML
     */
    public static Optional<XmlElement> of(Beginning beginning) {
        return find(beginning, tag -> true);
    }

    /**
     * Finds the first element that is looked for.
     *
     * @param beginning the beginning of the document
     * @param wanted tells from an element's tag
     * @return the tag, or empty if there is none or the document is no XML
     */
    public static Optional<XmlElement> find(Beginning beginning, Predicate<XmlElement> wanted) {
        byte[] bytes = beginning.bytes();
        try (XmlCursor cursor = new XmlCursor(new ByteArrayInputStream(bytes), Optional.empty(), XmlShape.TAGS)) {
            if (!beginsWithTag(bytes)) {
                return Optional.empty();
            }
            for (Optional<XmlPart> part = cursor.next(); part.isPresent(); part = cursor.next()) {
                if (part.get() instanceof XmlPart.Opened opened && wanted.test(opened.element())) {
                    return Optional.of(opened.element());
                }
            }
            return Optional.empty();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Before the first tag there may be white space, what became of a byte order mark, and what the server had to say. */
    private static boolean beginsWithTag(byte[] bytes) throws IOException {
        try (Reader text = XmlEncoding.decode(new ByteArrayInputStream(bytes), Optional.empty())
                .text()) {
            char[] start = new char[Characters.MAX_AHEAD];
            int length = 0;
            for (int read = 0; read >= 0 && length < start.length; length += Math.max(0, read)) {
                read = text.read(start, length, start.length - length);
            }
            if (Prologue.length(new String(start, 0, length)) > 0) {
                return true;
            }
        }
        try (Reader text = XmlEncoding.decode(new ByteArrayInputStream(bytes), Optional.empty())
                .text()) {
            int c = text.read();
            while (c >= 0
                    && (Character.isWhitespace(c)
                            || Character.isISOControl(c)
                            || "\ufeff\ufffeï»¿\ufffd".indexOf(c) >= 0)) {
                c = text.read();
            }
            return c == '<';
        }
    }
}
