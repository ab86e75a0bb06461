package se.nyhetsarkivet.archive.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;

/** Writes a file under another name first, so that it appears under its own whole or not at all. */
final class UnfinishedFile {

    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private UnfinishedFile() {}

    /**
     * Writes a text to the disk, readable by its owner alone.
     *
     * @param name what the file is to be called
     * @return the file under a name that nobody else uses
     */
    static Path write(Path directory, String name, String text) throws IOException {
        Path unfinished = directory.resolve(name + "." + UUID.randomUUID() + ".part");
        boolean posix = directory.getFileSystem().supportedFileAttributeViews().contains("posix");
        Set<StandardOpenOption> anew = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        boolean whole = false;
        try (FileChannel channel =
                posix ? FileChannel.open(unfinished, anew, OWNER_ONLY) : FileChannel.open(unfinished, anew)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
            whole = true;
            return unfinished;
        } finally {
            if (!whole) {
                Files.deleteIfExists(unfinished);
            }
        }
    }
}
