package se.nyhetsarkivet.web.setting;

import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.archive.ArchiveOptions;
import se.nyhetsarkivet.transparency.VerifierKey;

/** How settings name the log of a new archive. */
public final class LogNameText {

    private LogNameText() {}

    /**
     * Puts a name into options.
     *
     * @param options the options
     * @param name such as {@code arkiv.example/nyheter}; blank for a name by chance
     * @return the options with it
     * @throws ArchiveException if a log cannot be called so
     */
    public static ArchiveOptions in(ArchiveOptions options, String name) {
        return name.isBlank() ? options : options.withLogName(read(name));
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
