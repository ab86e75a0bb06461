package se.nyhetsarkivet.intake.markup.xml;

/** Separates what stands between the records of a vocabulary from what is of a record whose tags are broken. For one thread. */
public interface RecordSigns {

    /**
     * Takes note of a part that is not of a broken record.
     *
     * @param part a container, a record or another element
     */
    void pass(XmlPart part);

    /**
     * Checks whether an element that stands where records do is of one.
     *
     * @param element an element that is neither a container nor a record
     * @return true if it would not stand there otherwise
     */
    boolean isOfRecord(XmlElement element);

    /**
     * Checks whether an element is a record.
     *
     * @param element an element that is no container
     * @return true if it is
     */
    boolean isRecord(XmlElement element);

    /**
     * Checks whether a record may begin at this place: then text here is what is left of its first tag, and what follows is of it.
     *
     * @return false if something must come before the first record that has not come
     */
    boolean mayBegin();
}
