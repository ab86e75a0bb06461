package se.nyhetsarkivet.item;

import se.nyhetsarkivet.InvalidValueException;

/**
 * Who imports, edits, undoes, withdraws, erases or reinstates, as the record names it: a person, a service account or a program. Whoever
 * calls the library says it; the library does not look it up and does not check it. Immutable.
 *
 * @param name what the record shows for ever; 1 to {@value #MAX_CHARACTERS} characters without line breaks and other control
 *     characters, without spaces around it
 */
public record Actor(String name) {

    /** The most characters of a name. */
    public static final int MAX_CHARACTERS = 200;

    /** Recorded unless somebody is named. */
    public static final Actor UNKNOWN = new Actor("unknown");

    /**
     * Removes spaces around the name and checks it.
     *
     * @throws InvalidValueException if nothing is left, it is too long or it has control characters or an unpaired surrogate
     */
    public Actor {
        name = name.strip();
        ItemParts.requireWholeCharacters("the name of who acts", name);
        if (name.isEmpty() || name.length() > MAX_CHARACTERS || name.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidValueException("'" + shortened(name) + "' cannot be the name of who acts; expected 1 to "
                    + MAX_CHARACTERS + " characters without line breaks");
        }
    }

    private static String shortened(String name) {
        return name.length() > MAX_CHARACTERS ? name.substring(0, MAX_CHARACTERS) + "…" : name;
    }

    @Override
    public String toString() {
        return name;
    }
}
