package se.nyhetsarkivet.archive;

import se.nyhetsarkivet.InvalidValueException;

/** Checks what people give as reasons, before it is recorded for ever. */
final class Reasons {

    private Reasons() {}

    /**
     * Removes spaces around a reason.
     *
     * @throws InvalidValueException if it has half a surrogate pair, which would be recorded as something else
     */
    static String checked(String reason) {
        requireWholeCharacters("the reason", reason);
        return reason.strip();
    }

    static void requireWholeCharacters(String what, String text) {
        if (text.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE)) {
            throw new InvalidValueException(
                    what + " has half a character, an unpaired surrogate; write it again without it");
        }
    }
}
