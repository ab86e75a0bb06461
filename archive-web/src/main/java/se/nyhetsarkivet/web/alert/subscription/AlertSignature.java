package se.nyhetsarkivet.web.alert.subscription;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import se.nyhetsarkivet.ArchiveException;

/**
 * Signs the ids of alerts: whoever has the signed id from a mail may see, change and stop the alert, and nobody can make one up. Safe for
 * use by many threads.
 */
public final class AlertSignature {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int ID_BYTES = 12;
    private static final int SIGNATURE_BYTES = 16;
    private static final Pattern SIGNED = Pattern.compile("(?<id>[A-Za-z0-9_-]{16})\\.(?<signature>[A-Za-z0-9_-]{22})");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    private AlertSignature(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /**
     * Reads the key, making one at the first start. Nobody but its owner may read the file.
     *
     * @param file the file with the key
     * @return what signs
     * @throws ArchiveException if the file cannot be read or written
     */
    public static AlertSignature of(Path file) {
        try {
            if (Files.notExists(file)) {
                make(file);
            }
            byte[] key = Files.readAllBytes(file);
            if (key.length != KEY_BYTES) {
                throw new ArchiveException("The key in " + file + " has " + key.length + " bytes; expected " + KEY_BYTES
                        + ". Restore it, or delete it: then the addresses in mails that were sent work no more.");
            }
            return new AlertSignature(key);
        } catch (IOException failure) {
            throw new ArchiveException(
                    "The key in " + file + " cannot be read or made: " + failure.getMessage(), failure);
        }
    }

    /**
     * With a key that nobody keeps.
     *
     * @return what signs
     */
    public static AlertSignature forNow() {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return new AlertSignature(key);
    }

    private static void make(Path file) throws IOException {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ownerOnly = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        Files.createFile(unfinished, ownerOnly);
        Files.write(unfinished, key);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * An id that nobody can guess.
     *
     * @return the id
     */
    public static String newId() {
        byte[] id = new byte[ID_BYTES];
        RANDOM.nextBytes(id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
    }

    /**
     * Signs an id.
     *
     * @param id the id of an alert
     * @return the id with its signature
     */
    public String signed(String id) {
        return id + "." + signature(id);
    }

    /**
     * Checks a signed id.
     *
     * @param signed the id with its signature
     * @return the id; empty if the signature is not its
     */
    public Optional<String> id(String signed) {
        return Optional.of(SIGNED.matcher(signed))
                .filter(matcher -> matcher.matches()
                        && MessageDigest.isEqual(
                                signature(matcher.group("id")).getBytes(StandardCharsets.US_ASCII),
                                matcher.group("signature").getBytes(StandardCharsets.US_ASCII)))
                .map(matcher -> matcher.group("id"));
    }

    private String signature(String id) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] signature = mac.doFinal(("alert:" + id).getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(signature, SIGNATURE_BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
