package se.nyhetsarkivet.archive.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.ReadOnlyArchiveException;
import se.nyhetsarkivet.archive.files.Access;
import se.nyhetsarkivet.archive.files.PrivateDirectory;
import se.nyhetsarkivet.transparency.Checkpoint;
import se.nyhetsarkivet.transparency.SignedNote;

/**
 * The heads of an archive's log that an authority outside has stamped with a time, in files that others' tools read: {@code
 * NAME.note} with the signed head and {@code NAME.tsr} with the authority's answer. A head without an answer is none, so the answer
 * is written last. Safe for use by many threads and processes.
 */
public final class StampedHeads {

    /** What an authority may answer at most, in bytes. */
    public static final int MAX_ANSWER_BYTES = 64 * 1024;

    /** The directory within the archive's. */
    public static final String DIRECTORY = "time-stamps";
    /** The ending of a file with a signed head. */
    public static final String NOTE = ".note";
    /** The ending of a file with an authority's answer. */
    public static final String ANSWER = ".tsr";

    private static final String UNFINISHED = ".part";

    private final Path directory;
    private final Access access;

    /**
     * The stamped heads of an archive.
     *
     * @param archive the archive's directory
     */
    public StampedHeads(Path archive) {
        this(archive, Access.READ_AND_WRITE);
    }

    StampedHeads(Path archive, Access access) {
        this.directory = archive.resolve(DIRECTORY);
        this.access = access;
    }

    /**
     * All of them.
     *
     * @return their names, the oldest first
     * @throws ArchiveException if the directory cannot be read
     */
    public List<StampedHead.Name> names() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(ANSWER))
                    .flatMap(
                            file -> StampedHead.Name.parse(file.substring(0, file.length() - ANSWER.length())).stream())
                    .sorted(Comparator.comparing(StampedHead.Name::time).thenComparingLong(StampedHead.Name::size))
                    .toList();
        } catch (IOException failure) {
            throw unreadable(failure);
        }
    }

    /**
     * One of them.
     *
     * @param name its name
     * @return the head; none if there is none of that name
     * @throws ArchiveException if it cannot be read
     */
    public Optional<StampedHead> find(StampedHead.Name name) {
        try {
            byte[] answer = read(name + ANSWER, MAX_ANSWER_BYTES);
            // What is not UTF-8 any more becomes other bytes than were stamped, which is found.
            String note = new String(read(name + NOTE, MAX_ANSWER_BYTES), StandardCharsets.UTF_8);
            return Optional.of(new StampedHead(name, note, answer));
        } catch (NoSuchFileException missing) {
            if (Files.exists(directory.resolve(name + ANSWER))) {
                throw unreadable(missing);
            }
            return Optional.empty();
        } catch (IOException failure) {
            throw unreadable(failure);
        }
    }

    /**
     * The one that was stamped last.
     *
     * @return the head; none if none was stamped
     * @throws ArchiveException if it cannot be read
     */
    public Optional<StampedHead> latest() {
        List<StampedHead.Name> names = names();
        return names.isEmpty() ? Optional.empty() : find(names.getLast());
    }

    /**
     * Keeps a head with an answer. When this returns, both survive a power cut.
     *
     * @param time when it was stamped, as the authority says
     * @param note the signed head, as it was stamped
     * @param answer what the authority answered
     * @return what is kept
     * @throws ReadOnlyArchiveException if the archive was opened for reading only
     * @throws ArchiveException if it cannot be kept
     * @throws InvalidValueException if the note is no head, or the answer is longer than {@link #MAX_ANSWER_BYTES}
     */
    public StampedHead keep(Instant time, SignedNote note, byte[] answer) {
        if (!access.mayWrite()) {
            throw new ReadOnlyArchiveException("The archive of " + directory
                    + " is opened for reading only; open it for writing to keep a time-stamp.");
        }
        long size = sizeOf(note);
        if (answer.length > MAX_ANSWER_BYTES) {
            throw new InvalidValueException(
                    "an answer of " + answer.length + " bytes; expected at most " + MAX_ANSWER_BYTES);
        }
        StampedHead head = new StampedHead(new StampedHead.Name(time, size), note.text(), answer);
        try {
            PrivateDirectory.create(directory);
            write(head.name() + NOTE, note.text().getBytes(StandardCharsets.UTF_8));
            write(head.name() + ANSWER, answer);
            return head;
        } catch (IOException failure) {
            throw new ArchiveException(
                    "The time-stamp of the log's head could not be kept in " + directory + " (" + failure
                            + "); check the room and the permissions there.",
                    failure);
        }
    }

    private static long sizeOf(SignedNote note) {
        try {
            return Checkpoint.parse(note.signed()).size();
        } catch (IllegalArgumentException noHead) {
            throw new InvalidValueException("The note is not a head and was not kept: " + noHead.getMessage(), noHead);
        }
    }

    private void write(String name, byte[] content) throws IOException {
        Path unfinished = directory.resolve(name + "." + ProcessHandle.current().pid() + UNFINISHED);
        try {
            try (FileChannel channel = FileChannel.open(
                    unfinished,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(unfinished, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private byte[] read(String name, int limit) throws IOException {
        Path file = directory.resolve(name);
        if (Files.size(file) > limit) {
            throw new IOException(name + " has more than " + limit + " bytes");
        }
        return Files.readAllBytes(file);
    }

    /**
     * The files of all of them, readable or damaged.
     *
     * @return the files, each a head or an authority's answer
     */
    public List<Path> files() {
        return names().stream()
                .flatMap(name -> Stream.of(NOTE, ANSWER).map(ending -> directory.resolve(name + ending)))
                .filter(Files::isReadable)
                .toList();
    }

    /** The names of the heads that cover at least this number of entries, the oldest first. */
    List<StampedHead.Name> over(long size) {
        return names().stream().filter(name -> name.size() >= size).toList();
    }

    private ArchiveException unreadable(IOException failure) {
        return new ArchiveException(
                "The time-stamps in " + directory + " cannot be read (" + failure + "); check the permissions.",
                failure);
    }
}
