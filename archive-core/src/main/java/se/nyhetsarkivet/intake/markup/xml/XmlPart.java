package se.nyhetsarkivet.intake.markup.xml;

/** What a walk through an XML document comes upon. */
public sealed interface XmlPart {

    /**
     * The line on which the part begins.
     *
     * @return the number, from 1
     */
    long line();

    /**
     * A container begins.
     *
     * @param element its tag, without content
     * @param line where
     */
    record Opened(XmlElement element, long line) implements XmlPart {}

    /**
     * The container that was opened last ends.
     *
     * @param line where
     */
    record Closed(long line) implements XmlPart {}

    /**
     * An element that is no container.
     *
     * @param element the element with all that it holds
     * @param line where
     */
    record Whole(XmlElement element, long line) implements XmlPart {}

    /**
     * An element that is no container and of which not all could be taken; the walk goes on behind it.
     *
     * @param element the element with what could be taken
     * @param line where
     * @param reason why
     * @param text the beginning of what the document says there
     */
    record Defective(XmlElement element, long line, String reason, String text) implements XmlPart {}

    /**
     * What remains of a record that cannot be separated from what is around it, or of a document that is cut off; the walk goes on
     * behind it.
     *
     * @param line where it ends
     * @param reason what is wrong
     * @param text the beginning of what the document says there
     */
    record Remains(long line, String reason, String text) implements XmlPart {}

    /**
     * Text that stands in a container, between its elements, where a sound document has none.
     *
     * @param line where it begins
     * @param text the text, or a part of it
     */
    record Loose(long line, String text) implements XmlPart {}

    /**
     * The document cannot be read any further.
     *
     * @param line where
     * @param reason why
     */
    record Broken(long line, String reason) implements XmlPart {}
}
