package se.nyhetsarkivet;

import java.nio.file.Path;

/** The archive is open in another process, or a second time in this one; it can be opened when that one has closed it. */
public final class ArchiveInUseException extends ArchiveException {

    private static final long serialVersionUID = 1L;

    /**
     * Names the archive that is taken.
     *
     * @param directory the archive's directory
     */
    public ArchiveInUseException(Path directory) {
        super("The archive " + directory + " is already open in another program;" + " close that one first, or "
                + Remedy.OTHER_DIRECTORY.words() + ".");
    }
}
