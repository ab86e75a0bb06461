package se.nyhetsarkivet.archive.log;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.nyhetsarkivet.LogUnavailableException;
import se.nyhetsarkivet.ReadOnlyArchiveException;
import se.nyhetsarkivet.archive.files.Access;
import se.nyhetsarkivet.transparency.SigningKey;
import se.nyhetsarkivet.transparency.VerifierKey;

/**
 * The key that signs the heads of an archive's log, in a file that its owner alone can read, and beside it a list of the public
 * keys of this and earlier days. The secret is in no backup. Safe for use by many threads and processes: a file appears whole or not
 * at all, of two that are made at once one stays, and a key that another process has put in its place is read again.
 */
public final class LogKeyFile {

    /** The file with the key, which its owner alone can read. */
    public static final String SECRET = "log.key";
    /** The file with the public keys. */
    public static final String PUBLIC = LogKeyList.FILE;

    private static final Logger LOG = LoggerFactory.getLogger(LogKeyFile.class);

    private static final int NAME_BYTES = 4;

    private final Path directory;
    private final SecureRandom random;
    private final InstantSource clock;
    private final Access access;
    private final LogKeyList list;
    private @Nullable Read last;

    /** A key, and by what it is seen that the file is still the same. */
    private record Read(SigningKey key, FileTime modified, String file) {}

    LogKeyFile(Path directory, SecureRandom random, InstantSource clock, Access access) {
        this.directory = directory;
        this.random = random;
        this.clock = clock;
        this.access = access;
        this.list = new LogKeyList(directory);
    }

    /** The key; made if there is none. */
    SigningKey key() {
        return key(Optional.empty());
    }

    /** The key; if there is none, one of this name is made, or else one of a name by chance. */
    synchronized SigningKey key(Optional<String> name) {
        Path file = directory.resolve(SECRET);
        try {
            if (!Files.exists(file)) {
                requireToMakeKey();
                make(file, name);
            }
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            String identity = attributes.fileKey() + " " + attributes.size();
            Read before = last;
            if (before != null
                    && before.modified().equals(attributes.lastModifiedTime())
                    && before.file().equals(identity)) {
                return before.key();
            }
            SigningKey key = SigningKey.parse(Files.readAllLines(file));
            noteIfPossible(key.verifier());
            last = new Read(key, attributes.lastModifiedTime(), identity);
            return key;
        } catch (ReadOnlyArchiveException noKey) {
            throw new LogUnavailableException(String.valueOf(noKey.getMessage()), noKey);
        } catch (IOException | IllegalArgumentException failure) {
            last = null;
            throw new LogUnavailableException(
                    "The key of the log, " + file + ", cannot be read or made (" + failure.getMessage()
                            + "); check the room and the permissions, or put it back from where you keep it.",
                    failure);
        }
    }

    private void requireToMakeKey() {
        if (!access.mayWrite()) {
            throw new ReadOnlyArchiveException("The archive in " + directory
                    + " is opened for reading only; open it for writing to make a key for its log.");
        }
    }

    /** Puts a new key in the place of the old one, whose public half stays listed. */
    synchronized SigningKey replace(Optional<String> name) {
        requireToMakeKey();
        try {
            SigningKey key = list.alone(() -> replaceAlone(name));
            last = null;
            return key;
        } catch (IOException failure) {
            throw new LogUnavailableException(
                    "A new key of the log could not be made in " + directory + " (" + failure.getMessage()
                            + "); the old one is as it was. Check the room and the permissions.",
                    failure);
        }
    }

    private SigningKey replaceAlone(Optional<String> name) throws IOException {
        Path file = directory.resolve(SECRET);
        Optional<SigningKey> old = Files.exists(file) ? readable(file) : Optional.empty();
        Optional<String> oldName = old.map(key -> key.verifier().name());
        SigningKey key = SigningKey.make(name.or(() -> oldName).orElseGet(this::chance), random);
        // First the list: a head that is signed must be known, and a key that was never used may be.
        if (old.isPresent()) {
            list.note(old.get().verifier());
        }
        list.note(key.verifier());
        if (old.isEmpty() && Files.exists(file)) {
            Files.move(file, directory.resolve(SECRET + ".unreadable-" + clock.millis()));
        }
        Files.move(write(key), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return key;
    }

    private static Optional<SigningKey> readable(Path file) throws IOException {
        try {
            return Optional.of(SigningKey.parse(Files.readAllLines(file)));
        } catch (IOException | IllegalArgumentException damaged) {
            LOG.warn("The log's former key, {}, cannot be read; it is set aside", file);
            return Optional.empty();
        }
    }

    /** The public keys of all heads that this archive has signed, as far as it knows. Old heads are checked also without the secret. */
    List<VerifierKey> known() {
        List<VerifierKey> keys = new ArrayList<>(list.keys());
        try {
            VerifierKey current = key().verifier();
            if (!keys.contains(current)) {
                keys.add(current);
            }
        } catch (LogUnavailableException noKey) {
            if (keys.isEmpty()) {
                throw noKey;
            }
        }
        return keys;
    }

    private String chance() {
        byte[] name = new byte[NAME_BYTES];
        random.nextBytes(name);
        return "nyhetsarkivet-" + HexFormat.of().formatHex(name);
    }

    /** Of two that do so at once, in one process or two, one makes it, and both use it. */
    private void make(Path file, Optional<String> name) throws IOException {
        Path unfinished = write(SigningKey.make(name.orElseGet(this::chance), random));
        try {
            // Unlike a renaming, a link never takes the place of a file that has come meanwhile.
            Files.createLink(file, unfinished);
        } catch (FileAlreadyExistsException anothers) {
            LOG.debug("Another process has created the key of the log", anothers);
        } catch (UnsupportedOperationException noLinks) {
            Files.move(unfinished, file);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private Path write(SigningKey key) throws IOException {
        return UnfinishedFile.write(directory, SECRET, String.join("\n", key.lines()) + "\n");
    }

    /** Where nothing can be written, heads are signed nevertheless, and shown until the key can be noted. */
    private void noteIfPossible(VerifierKey key) {
        if (!access.mayWrite()) {
            return;
        }
        try {
            if (!list.keys().contains(key)) {
                list.alone(() -> {
                    list.note(key);
                    return key;
                });
            }
        } catch (IOException | LogUnavailableException notNow) {
            LOG.warn(
                    "The public key of the log could not be written to {} ({}); keep it yourself: {}",
                    directory.resolve(PUBLIC),
                    notNow.getMessage(),
                    key);
        }
    }
}
