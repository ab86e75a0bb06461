package se.nyhetsarkivet.archive.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Makes the archive's directories. What is withdrawn is still in them, so other users of the machine do not see into them; a
 * directory that is there already keeps the permissions that somebody gave it.
 */
public final class PrivateDirectory {

    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private PrivateDirectory() {}

    /** Makes a directory and those around it that are missing. */
    public static void create(Path directory) throws IOException {
        boolean posix = directory.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (posix) {
            Files.createDirectories(directory, OWNER_ONLY);
        } else {
            Files.createDirectories(directory);
        }
    }

    /** Makes the directory that a file is to stand in. */
    public static void createFor(Path file) throws IOException {
        Path directory = file.getParent();
        if (directory != null) {
            create(directory);
        }
    }
}
