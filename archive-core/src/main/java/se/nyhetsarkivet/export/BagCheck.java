package se.nyhetsarkivet.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.item.Sha256;

/** Checks that a bag is complete and that its files are what they were (RFC 8493, section 3). */
public final class BagCheck {

    private static final int CHECKSUM_DIGITS = 64;

    private BagCheck() {}

    /**
     * Checks whether a directory claims to be a bag.
     *
     * @param directory the directory
     * @return true if there is a bag declaration in it
     */
    public static boolean isBag(Path directory) {
        return Files.isRegularFile(directory.resolve("bagit.txt"));
    }

    /**
     * Checks a bag.
     *
     * @param bag its directory
     * @throws ArchiveException if it was not finished, or a file is missing, changed or too many; the message says which
     * @throws IOException if it cannot be read
     */
    public static void check(Path bag) throws IOException {
        Path manifest = bag.resolve(BagWriter.MANIFEST);
        if (!Files.isRegularFile(manifest)) {
            throw new ArchiveException(bag + " has no " + BagWriter.MANIFEST
                    + ": it is no bag with SHA-256 checksums, or was not finished.");
        }
        Set<String> listed = new TreeSet<>();
        for (String line : Files.readAllLines(manifest)) {
            listed.add(checkFile(bag, line));
        }
        try (Stream<Path> files = Files.walk(bag.resolve(BagWriter.PAYLOAD))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = bag.relativize(file).toString().replace('\\', '/');
                if (!listed.contains(path)) {
                    throw new ArchiveException(bag + " holds " + path + ", which its manifest does not list.");
                }
            }
        }
    }

    private static String checkFile(Path bag, String line) throws IOException {
        if (line.length() < CHECKSUM_DIGITS + 2) {
            throw new ArchiveException(
                    "The manifest of " + bag + " has a line without a checksum and a name: '" + line + "'.");
        }
        String path = line.substring(CHECKSUM_DIGITS)
                .strip()
                .replace("%0A", "\n")
                .replace("%0D", "\r")
                .replace("%25", "%");
        Path file = bag.resolve(path).normalize();
        if (!file.startsWith(bag.resolve(BagWriter.PAYLOAD).normalize())) {
            throw new ArchiveException("The manifest of " + bag + " names " + path + ", which is outside of the bag.");
        }
        if (!Files.isRegularFile(file)) {
            throw new ArchiveException(bag + " lacks the file " + path + ".");
        }
        if (!line.substring(0, CHECKSUM_DIGITS).equalsIgnoreCase(checksum(file))) {
            throw new ArchiveException("The file " + path + " in " + bag
                    + " is not what it was: its checksum is another one than in the manifest.");
        }
        return path;
    }

    private static String checksum(Path file) throws IOException {
        MessageDigest digest = Sha256.newDigest();
        try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            Files.copy(file, out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
