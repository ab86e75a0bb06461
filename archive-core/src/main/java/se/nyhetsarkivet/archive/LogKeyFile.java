package se.nyhetsarkivet.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.transparency.SigningKey;
import se.nyhetsarkivet.transparency.VerifierKey;

/**
 * The key that signs the heads of an archive's log, in a file that its owner alone can read, and beside it a list of the public
 * keys of this and earlier days. The secret is in no backup. Safe for use by many threads.
 */
final class LogKeyFile {

    static final String SECRET = "log.key";
    static final String PUBLIC = "log-keys.txt";

    private static final int NAME_BYTES = 4;
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path directory;
    private final SecureRandom random;
    private @Nullable SigningKey read;

    LogKeyFile(Path directory, SecureRandom random) {
        this.directory = directory;
        this.random = random;
    }

    /** The key; made if there is none. */
    synchronized SigningKey key() {
        SigningKey before = read;
        if (before != null) {
            return before;
        }
        try {
            Path file = directory.resolve(SECRET);
            if (!Files.exists(file)) {
                make(file);
            }
            SigningKey key = SigningKey.parse(Files.readAllLines(file));
            note(key.verifier());
            read = key;
            return key;
        } catch (IOException | IllegalArgumentException failure) {
            throw new ArchiveException(
                    "The key of the log, " + directory.resolve(SECRET) + ", cannot be read or made ("
                            + failure.getMessage() + "); check the permissions, or put it back from where you keep it.",
                    failure);
        }
    }

    /** The public keys of all heads that this archive has signed, as far as it knows. */
    List<VerifierKey> known() {
        VerifierKey current = key().verifier();
        List<VerifierKey> keys = new ArrayList<>(listed());
        if (!keys.contains(current)) {
            keys.add(current);
        }
        return keys;
    }

    private List<VerifierKey> listed() {
        Path file = directory.resolve(PUBLIC);
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .filter(line -> !line.isBlank())
                            .map(VerifierKey::parse)
                            .toList()
                    : List.of();
        } catch (IOException | IllegalArgumentException damaged) {
            throw new ArchiveException(
                    "The list of the log's public keys, " + file + ", cannot be read (" + damaged.getMessage() + ").",
                    damaged);
        }
    }

    private void make(Path file) throws IOException {
        byte[] name = new byte[NAME_BYTES];
        random.nextBytes(name);
        SigningKey key = SigningKey.make("nyhetsarkivet-" + HexFormat.of().formatHex(name), random);
        Path unfinished = directory.resolve(SECRET + ".part");
        Files.deleteIfExists(unfinished);
        boolean posix = directory.getFileSystem().supportedFileAttributeViews().contains("posix");
        Set<StandardOpenOption> anew = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (SeekableByteChannel channel =
                posix ? Files.newByteChannel(unfinished, anew, OWNER_ONLY) : Files.newByteChannel(unfinished, anew)) {
            channel.write(ByteBuffer.wrap((String.join("\n", key.lines()) + "\n").getBytes(StandardCharsets.UTF_8)));
        }
        Files.move(unfinished, file);
    }

    private void note(VerifierKey key) throws IOException {
        if (!listed().contains(key)) {
            Files.writeString(
                    directory.resolve(PUBLIC), key + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }
}
