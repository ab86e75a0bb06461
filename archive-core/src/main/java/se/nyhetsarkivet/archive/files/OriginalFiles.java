package se.nyhetsarkivet.archive.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.ReadOnlyArchiveException;
import se.nyhetsarkivet.Remedy;
import se.nyhetsarkivet.archive.disk.ReservedRoom;
import se.nyhetsarkivet.intake.source.SourceDocument;
import se.nyhetsarkivet.item.Sha256;
import se.nyhetsarkivet.store.ImportBatch;
import se.nyhetsarkivet.store.Original;
import se.nyhetsarkivet.store.RevisionStore;

/**
 * The imported files as they were, each under its SHA-256, so that the same file lies there once. Safe for use by many
 * threads.
 */
public final class OriginalFiles {

    private static final String UNFINISHED = ".part";
    private static final int FOLDER_DIGITS = 2;

    private static final int COPIED_AT_ONCE = 64 * 1024;

    private final Path directory;
    private final Optional<ReservedRoom> room;

    /** For whoever keeps nothing. */
    public OriginalFiles(Path directory) {
        this(directory, Optional.empty());
    }

    public OriginalFiles(Path directory, Optional<ReservedRoom> room) {
        this.directory = directory;
        this.room = room;
    }

    /** Looks at a copy before it is kept, and may refuse it. */
    @FunctionalInterface
    public interface Inspection {
        void of(SourceDocument.Content copy) throws IOException;
    }

    static boolean isUnfinished(Path file) {
        return file.toString().endsWith(UNFINISHED);
    }

    /** Copies a file in, reading it once; when this returns the copy survives a power cut. */
    public Original keep(String path, SourceDocument.Content content, Inspection inspection) {
        try {
            PrivateDirectory.create(directory);
            Path unfinished = Files.createTempFile(directory, "import", UNFINISHED);
            try {
                return keep(path, content, inspection, unfinished);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException failure) {
            throw new ArchiveException(
                    "The original of " + path + " could not be kept in " + directory + " (" + failure.getMessage()
                            + "); make room, or " + Remedy.NO_ORIGINAL.words() + ".",
                    failure);
        }
    }

    private Original keep(String path, SourceDocument.Content content, Inspection inspection, Path unfinished)
            throws IOException {
        MessageDigest digest = Sha256.newDigest();
        long bytes;
        try (InputStream in = new DigestInputStream(content.open(), digest);
                OutputStream out = Files.newOutputStream(unfinished)) {
            bytes = copy(path, in, out);
        }
        inspection.of(() -> Files.newInputStream(unfinished));
        String sha256 = HexFormat.of().formatHex(digest.digest());
        Path kept = file(sha256);
        if (!Files.exists(kept)) {
            force(unfinished);
            PrivateDirectory.createFor(kept);
            Files.move(unfinished, kept, StandardCopyOption.ATOMIC_MOVE);
        }
        return new Original(path, sha256, bytes, Optional.empty());
    }

    private long copy(String path, InputStream in, OutputStream out) throws IOException {
        byte[] block = new byte[COPIED_AT_ONCE];
        long bytes = 0;
        for (int read = in.read(block); read >= 0; read = in.read(block)) {
            room.flatMap(ReservedRoom::shortage).ifPresent(shortage -> {
                throw new ReadOnlyArchiveException(
                        "The original of " + path + " could not be kept: there is too little " + shortage
                                + "; make room, or " + Remedy.NO_ORIGINAL.words() + ".");
            });
            out.write(block, 0, read);
            bytes += read;
        }
        return bytes;
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Where a file lies, if it is kept. */
    public Path file(String sha256) {
        return directory.resolve(path(sha256));
    }

    /** The path of a file among the originals: not too many files in a directory. */
    public static String path(String sha256) {
        return sha256.substring(0, FOLDER_DIGITS) + "/" + sha256;
    }

    public void remove(String sha256) {
        try {
            Files.deleteIfExists(file(sha256));
        } catch (IOException failure) {
            throw new ArchiveException(
                    "The original " + file(sha256) + " could not be removed (" + failure.getMessage()
                            + "); check the permissions and try again.",
                    failure);
        }
    }

    /** Removes the files that the record calls removed, unless they were imported again: an erasure was interrupted there. */
    public void removeErased(RevisionStore store) {
        Set<String> removed = new HashSet<>();
        Set<String> kept = new HashSet<>();
        for (ImportBatch batch : store.batches()) {
            for (Original original : store.originals(batch.number())) {
                (original.removedAt().isPresent() ? removed : kept).add(original.sha256());
            }
        }
        removed.removeAll(kept);
        removed.forEach(this::remove);
    }

    /** What is wrong with a file that is to be here, or nothing. */
    public List<String> differencesOf(Original original) {
        Path file = file(original.sha256());
        if (!Files.exists(file)) {
            return List.of("the original " + original.path() + " is missing: " + file);
        }
        try (InputStream bytes = Files.newInputStream(file)) {
            return Checksums.sha256Of(bytes).equals(original.sha256())
                    ? List.of()
                    : List.of("the original " + original.path() + " has another checksum than when it was imported: "
                            + file);
        } catch (IOException unreadable) {
            return List.of("the original " + original.path() + " cannot be read: " + unreadable.getMessage());
        }
    }

    /** Removes what an interrupted import left behind. */
    public void removeUnfinished() {
        if (!Files.isDirectory(directory)) {
            return;
        }
        List<Path> unfinished = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            files.filter(OriginalFiles::isUnfinished).forEach(unfinished::add);
            for (Path file : unfinished) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new ArchiveException(
                    "The directory " + directory + " cannot be tidied (" + failure.getMessage()
                            + "); check its permissions.",
                    failure);
        }
    }
}
