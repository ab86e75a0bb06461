package se.nyhetsarkivet.intake.markup.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Predicate;
import se.nyhetsarkivet.intake.source.Beginning;

/** The first tags of an XML document, by which its format is told. */
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
        try (XmlCursor cursor = new XmlCursor(new ByteArrayInputStream(bytes), Optional.empty(), tag -> true)) {
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

    /** Before the first tag there may be white space and what became of a byte order mark. */
    private static boolean beginsWithTag(byte[] bytes) throws IOException {
        try (Reader text = XmlEncoding.decode(new ByteArrayInputStream(bytes), Optional.empty())) {
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
