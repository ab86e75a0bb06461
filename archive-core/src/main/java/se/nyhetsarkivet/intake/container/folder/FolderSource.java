package se.nyhetsarkivet.intake.container.folder;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import se.nyhetsarkivet.intake.container.ContainerReader;
import se.nyhetsarkivet.intake.source.DocumentOpener;
import se.nyhetsarkivet.intake.source.NewsReader;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.item.Sha256;

/**
 * A folder as one source: its files in the order of their paths, each of any format. Hidden files are skipped, and so are
 * images, scripts and the folders that a browser saves beside a page. The folder may be a link to one; links in it are not
 * followed. Safe for use by many threads.
 */
public final class FolderSource {

    private final DocumentOpener opener;

    /**
     * Reads files through an opener.
     *
     * @param opener opens the files
     */
    public FolderSource(DocumentOpener opener) {
        this.opener = opener;
    }

    /**
     * Opens a reader over all files of a folder and of the folders in it.
     *
     * @param folder the folder
     * @param options how to read the files
     * @return the reader, to be closed by the caller
     * @throws IOException if the folder cannot be read or has more than two million files
     */
    public NewsReader open(Path folder, ReadOptions options) throws IOException {
        return new ContainerReader(new FolderParts(folder), opener, options);
    }

    /**
     * The files that are read.
     *
     * @param folder the folder
     * @return their paths in it, with slashes, in the order in which they are read
     * @throws IOException if the folder cannot be read or has more than two million files
     */
    public static List<String> files(Path folder) throws IOException {
        Path linked = folder.toRealPath();
        return FolderParts.paths(linked).stream()
                .filter(path -> Files.isRegularFile(linked.resolve(path), LinkOption.NOFOLLOW_LINKS))
                .toList();
    }

    /**
     * A check sum over the paths and the bytes of all files that are read, the same for the same files wherever the folder
     * stands.
     *
     * @param folder the folder
     * @return the SHA-256 in hexadecimal digits
     * @throws IOException if a file cannot be read
     */
    public static String checksum(Path folder) throws IOException {
        MessageDigest all = Sha256.newDigest();
        for (String path : files(folder)) {
            MessageDigest one = Sha256.newDigest();
            try (InputStream bytes = new DigestInputStream(Files.newInputStream(folder.resolve(path)), one)) {
                bytes.transferTo(OutputStream.nullOutputStream());
            }
            all.update((path + "\0" + HexFormat.of().formatHex(one.digest()) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(all.digest());
    }
}
