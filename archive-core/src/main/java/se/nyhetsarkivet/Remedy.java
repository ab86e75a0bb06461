package se.nyhetsarkivet;

import java.util.Arrays;
import java.util.List;

/**
 * What may help where something could not be done, in the words of every message that proposes it. A program that has a name for
 * it, such as an option, finds the words in a message with {@link #in} and adds the name.
 */
public enum Remedy {
    /** The directory holds no archive, or cannot. */
    OTHER_DIRECTORY("name another directory"),
    /** The record of truth is lost or damaged. */
    RESTORE("put the record back from a backup"),
    /** There is no room for a copy of what is imported. */
    NO_ORIGINAL("import it without keeping the original"),
    /** A source does not say when its items were published. */
    DATE("name a date for the items that have none"),
    /** A source is not in the encoding that was found. */
    ENCODING("name the right encoding"),
    /** It is not clear what the columns of a table hold. */
    COLUMNS("name the columns"),
    /** An export has posts of a type that may be news. */
    POST_TYPE("name the type");

    private final String words;

    Remedy(String words) {
        this.words = words;
    }

    /**
     * How messages propose it.
     *
     * @return the words, for the middle of a sentence
     */
    public String words() {
        return words;
    }

    /**
     * The remedies that a message proposes.
     *
     * @param message the message of an exception, or the reason of a rejection
     * @return the remedies; none for most messages
     */
    public static List<Remedy> in(String message) {
        return Arrays.stream(values())
                .filter(remedy -> message.contains(remedy.words))
                .toList();
    }
}
