package se.nyhetsarkivet.archive.watch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.InvalidValueException;

/**
 * A file that may be edited while it is in use. It is read again when its time or size has changed. What cannot be used leaves
 * the last value that could be, and is reported once. Safe for use by many threads.
 *
 * @param <T> what the file says; immutable
 */
public final class WatchedFile<T> {

    private final Path file;
    private final Rules rules;
    private final Content<T> content;
    private volatile Look<T> last;

    /** What it means that there is no file. */
    public enum Absence {
        /** The default applies, once the file has been absent for as long as the pause: an editor may be saving it. */
        DEFAULT,
        /** The file is missing: the last value stays, and a problem is reported. */
        PROBLEM
    }

    /**
     * How a file is followed.
     *
     * @param maxBytes the size above which it is not read
     * @param pause how long the last look is good; zero to look each time
     * @param absence what it means that there is no file
     * @param clock to find out when the pause is over
     */
    public record Rules(long maxBytes, Duration pause, Absence absence, InstantSource clock) {

        /**
         * Checks the values.
         *
         * @throws InvalidValueException if the size is not positive or the pause negative
         */
        public Rules {
            if (maxBytes < 1) {
                throw new InvalidValueException("the greatest size is " + maxBytes + "; expected at least 1 byte");
            }
            if (pause.isNegative()) {
                throw new InvalidValueException("the pause is " + pause + "; expected 0 or more");
            }
        }
    }

    /**
     * What is in the file.
     *
     * @param <T> what the file says
     */
    public interface Content<T> {

        /**
         * What applies before anything was read, or without a file.
         *
         * @return the default
         */
        T byDefault();

        /**
         * Reads the file's bytes; called once for each change.
         *
         * @param bytes the whole file
         * @return what it says
         * @throws CharacterCodingException if it is not in UTF-8
         * @throws ArchiveException if it makes no sense; the message is a sentence for the user
         */
        T read(byte[] bytes) throws CharacterCodingException;

        /**
         * Reports that the file cannot be used; called once for the same problem.
         *
         * @param problem why, as a sentence
         */
        void report(String problem);
    }

    /**
     * What applies.
     *
     * @param value the last value that could be read, or the default
     * @param problem why the file as it is cannot be used, as a sentence, or the empty string
     * @param exists whether there is a file, usable or not
     * @param <T> what the file says
     */
    public record State<T>(T value, String problem, boolean exists) {}

    /** The time and size by which a change is noticed. */
    private record Version(FileTime modified, long bytes) {

        static final Version NONE = new Version(FileTime.fromMillis(0), -1);
    }

    /** What was found, {@code at} which time; {@code goneSince} is when the file was first not there, and MAX if it is. */
    private record Look<T>(State<T> state, Version version, Instant goneSince, Instant at) {}

    /**
     * Follows a file, which is read when it is asked for.
     *
     * @param file the file, whether it is there or not
     * @param rules how it is followed
     * @param content what is in it
     */
    public WatchedFile(Path file, Rules rules, Content<T> content) {
        this.file = file;
        this.rules = rules;
        this.content = content;
        this.last = new Look<>(new State<>(content.byDefault(), "", false), Version.NONE, Instant.MIN, Instant.MIN);
    }

    /**
     * What applies now.
     *
     * @return what the file said at most a pause ago
     */
    public State<T> current() {
        return isRecent(last) ? last.state() : look();
    }

    /** Lets the file be looked at with the next use, for whoever has just written it; until then, what applied still does. */
    public synchronized void lookAgain() {
        last = new Look<>(last.state(), Version.NONE, last.goneSince(), Instant.MIN);
    }

    /** A clock that was set back must not keep a file from being looked at. */
    private boolean isRecent(Look<T> look) {
        Instant now = rules.clock().instant();
        return !look.at().isAfter(now) && now.isBefore(plusPause(look.at()));
    }

    private Instant plusPause(Instant time) {
        return time.equals(Instant.MIN) ? time : time.plus(rules.pause());
    }

    private synchronized State<T> look() {
        Look<T> before = last;
        if (!isRecent(before)) {
            Look<T> now = look(before, rules.clock().instant());
            if (!now.state().problem().isEmpty()
                    && !now.state().problem().equals(before.state().problem())) {
                content.report(now.state().problem());
            }
            last = now;
        }
        return last.state();
    }

    private Look<T> look(Look<T> before, Instant now) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            Version version = new Version(attributes.lastModifiedTime(), attributes.size());
            return version.equals(before.version())
                    ? new Look<>(before.state(), version, Instant.MAX, now)
                    : new Look<>(read(before, version), version, Instant.MAX, now);
        } catch (NoSuchFileException gone) {
            return withoutFile(before, now);
        } catch (IOException unreadable) {
            State<T> kept = problem(
                    before, "the file cannot be read (" + unreadable.getMessage() + "); check its permissions.");
            // Without a version it is tried again, since permissions change without the file's time.
            return new Look<>(kept, Version.NONE, Instant.MAX, now);
        }
    }

    private State<T> read(Look<T> before, Version version) throws IOException {
        if (version.bytes() > rules.maxBytes()) {
            return problem(before, "the file is larger than " + rules.maxBytes() + " bytes.");
        }
        try {
            return new State<>(content.read(Files.readAllBytes(file)), "", true);
        } catch (CharacterCodingException notUtf8) {
            return problem(before, "the file is not in UTF-8; save it in that encoding.");
        } catch (ArchiveException mistake) {
            return problem(before, String.valueOf(mistake.getMessage()));
        }
    }

    private State<T> problem(Look<T> before, String problem) {
        return new State<>(before.state().value(), problem, true);
    }

    private Look<T> withoutFile(Look<T> before, Instant now) {
        Instant since = before.goneSince().equals(Instant.MAX) ? now : before.goneSince();
        return new Look<>(stateWithoutFile(before.state(), since, now), Version.NONE, since, now);
    }

    private State<T> stateWithoutFile(State<T> before, Instant since, Instant now) {
        return switch (rules.absence()) {
            case PROBLEM -> new State<>(before.value(), "the file is missing.", false);
            case DEFAULT -> now.isBefore(plusPause(since)) ? before : new State<>(content.byDefault(), "", false);
        };
    }

    /**
     * Bytes as text.
     *
     * @param bytes the bytes
     * @return the text
     * @throws CharacterCodingException if they are not UTF-8
     */
    public static String utf8(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }
}
