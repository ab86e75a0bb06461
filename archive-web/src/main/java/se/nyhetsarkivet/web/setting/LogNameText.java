package se.nyhetsarkivet.web.setting;

import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.archive.ArchiveOpening;
import se.nyhetsarkivet.transparency.VerifierKey;

/** How settings name the log of a new archive. */
public final class LogNameText {

    private LogNameText() {}

    /**
     * Says it to what opens an archive.
     *
     * @param opening what opens the archive
     * @param name such as {@code arkiv.example/nyheter}; blank for a random name
     * @return the opening, with the name
     * @throws ArchiveException if a log cannot be called so
     */
    public static ArchiveOpening in(ArchiveOpening opening, String name) {
        return name.isBlank() ? opening : opening.logName(read(name));
    }

    /**
     * Checks a name.
     *
     * @param name the name
     * @return the name, without spaces around it
     * @throws ArchiveException if a log cannot be called so
     */
    public static String read(String name) {
        try {
            return VerifierKey.requireName(name.strip());
        } catch (IllegalArgumentException noName) {
            throw new ArchiveException(
                    "A log cannot be called '" + name
                            + "'; expected 1 to 200 characters without spaces and +, such as arkiv.example/nyheter.",
                    noName);
        }
    }
}
