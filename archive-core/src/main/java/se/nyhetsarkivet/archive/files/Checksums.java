package se.nyhetsarkivet.archive.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import se.nyhetsarkivet.item.Sha256;

/** SHA-256 of files. */
public final class Checksums {

    private Checksums() {}

    /** The SHA-256 of all that is left of a stream, in hexadecimal. */
    public static String sha256Of(InputStream bytes) throws IOException {
        MessageDigest digest = Sha256.newDigest();
        try (InputStream read = new DigestInputStream(bytes, digest)) {
            read.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
