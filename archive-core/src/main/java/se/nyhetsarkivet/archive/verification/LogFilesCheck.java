package se.nyhetsarkivet.archive.verification;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.archive.log.ArchiveLog;
import se.nyhetsarkivet.archive.log.HeadCheck;
import se.nyhetsarkivet.archive.log.LogKeyFile;
import se.nyhetsarkivet.archive.log.StampedHead;
import se.nyhetsarkivet.archive.log.StampedHeads;
import se.nyhetsarkivet.item.Sha256;
import se.nyhetsarkivet.transparency.SigningKey;
import se.nyhetsarkivet.transparency.VerifierKey;

/**
 * Reads the files of the log that stand beside the record: the key, the list of public keys and the stamped heads. Whether an
 * authority's signature holds is for those who trust authorities; here its answer must name the head that it stands beside.
 */
public final class LogFilesCheck {

    private final Path directory;
    private final ArchiveLog log;

    /**
     * Prepares to check.
     *
     * @param directory the archive's directory
     * @param log the archive's log
     */
    public LogFilesCheck(Path directory, ArchiveLog log) {
        this.directory = directory;
        this.log = log;
    }

    /**
     * Tells each file and place that is not as it should be. What is missing is none: a copy has no key.
     *
     * @param report gets a sentence for each
     */
    public void run(Consumer<String> report) {
        List<VerifierKey> listed = listed(report);
        key(report)
                .filter(key -> !listed.contains(key))
                .ifPresent(key -> report.accept(
                        LogKeyFile.PUBLIC + " lacks the public key of " + LogKeyFile.SECRET + ", " + key));
        for (StampedHead.Name name : log.stampedHeads().names()) {
            stampedHead(name, report);
        }
    }

    private Optional<VerifierKey> key(Consumer<String> report) {
        try {
            Path file = directory.resolve(LogKeyFile.SECRET);
            return Files.exists(file)
                    ? Optional.of(SigningKey.parse(Files.readAllLines(file)).verifier())
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException damaged) {
            // The reason may quote the file, and a secret is not told.
            report.accept(LogKeyFile.SECRET + ", the key of the log, is damaged or cannot be read");
            return Optional.empty();
        }
    }

    private List<VerifierKey> listed(Consumer<String> report) {
        Path file = directory.resolve(LogKeyFile.PUBLIC);
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            List<String> lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.stream()
                    .filter(line -> !line.isBlank())
                    .flatMap(line -> parsed(line, lines.indexOf(line) + 1, report).stream())
                    .toList();
        } catch (IOException unreadable) {
            report.accept(LogKeyFile.PUBLIC + " cannot be read: " + unreadable.getMessage());
            return List.of();
        }
    }

    private static Optional<VerifierKey> parsed(String line, int number, Consumer<String> report) {
        try {
            return Optional.of(VerifierKey.parse(line));
        } catch (IllegalArgumentException damaged) {
            report.accept(LogKeyFile.PUBLIC + ", line " + number + ": " + damaged.getMessage());
            return Optional.empty();
        }
    }

    private void stampedHead(StampedHead.Name name, Consumer<String> report) {
        String file = StampedHeads.DIRECTORY + "/" + name;
        try {
            Optional<StampedHead> found = log.stampedHeads().find(name);
            if (found.isEmpty()) {
                return;
            }
            StampedHead head = found.get();
            if (!(log.check(head.note()) instanceof HeadCheck.Continued continued)
                    || continued.kept().size() != name.size()) {
                report.accept(file + StampedHeads.NOTE + " is no head of this log");
            } else if (!names(head.answer(), head.note())) {
                report.accept(file + StampedHeads.ANSWER + " and " + name + StampedHeads.NOTE
                        + " do not belong together: one of them was changed");
            }
        } catch (ArchiveException unreadable) {
            report.accept(file + " cannot be checked: " + unreadable.getMessage());
        }
    }

    /** A stamp has the hash of what was stamped in it, as it is. */
    private static boolean names(byte[] answer, String note) {
        MessageDigest digest = Sha256.newDigest();
        byte[] hash = digest.digest(note.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(answer).contains(HexFormat.of().formatHex(hash));
    }
}
