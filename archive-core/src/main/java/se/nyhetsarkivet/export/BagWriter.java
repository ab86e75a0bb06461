package se.nyhetsarkivet.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.item.Sha256;

/**
 * Writes a bag: a directory with files under {@code data} and their SHA-256 in a manifest, which any BagIt tool can check
 * (BagIt 1.0, RFC 8493). The manifest is written last, so that a bag that was not finished is none. For one thread.
 */
public final class BagWriter {

    /** The directory of the files that a bag carries. */
    public static final String PAYLOAD = "data";

    /** The file with the checksums; a bag without it was not finished. */
    public static final String MANIFEST = "manifest-sha256.txt";

    private static final String DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

    private final Path bag;
    private final SortedMap<String, String> checksums = new TreeMap<>();
    private long bytes;

    /**
     * Begins a bag.
     *
     * @param bag a directory that is empty or does not exist
     * @throws ArchiveException if there is something in it already
     * @throws IOException if it cannot be written
     */
    public BagWriter(Path bag) throws IOException {
        this.bag = bag;
        Files.createDirectories(bag);
        try (var files = Files.list(bag)) {
            if (files.findAny().isPresent()) {
                throw new ArchiveException(bag + " is not empty; name a directory that does not exist yet.");
            }
        }
        Files.createDirectories(bag.resolve(PAYLOAD));
    }

    /**
     * Opens a new file of the bag.
     *
     * @param path its path under {@code data}, with slashes
     * @return where to write it; it counts when it is closed
     * @throws IOException if it cannot be written
     */
    public OutputStream open(String path) throws IOException {
        Path file = bag.resolve(PAYLOAD).resolve(path);
        Files.createDirectories(file.getParent());
        MessageDigest digest = Sha256.newDigest();
        OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return new FilterOutputStream(new DigestOutputStream(out, digest)) {
            @Override
            public void write(byte[] buffer, int offset, int length) throws IOException {
                out.write(buffer, offset, length);
            }

            @Override
            public void close() throws IOException {
                super.close();
                force(file);
                checksums.put(PAYLOAD + "/" + path, HexFormat.of().formatHex(digest.digest()));
                bytes += Files.size(file);
            }
        };
    }

    /**
     * Copies a file into the bag.
     *
     * @param path its path under {@code data}, with slashes
     * @param content its bytes, closed afterwards
     * @throws IOException if it cannot be read or written
     */
    public void copy(String path, InputStream content) throws IOException {
        try (content;
                OutputStream out = open(path)) {
            content.transferTo(out);
        }
    }

    /**
     * Counts a file that was written under {@code data} by other means.
     *
     * @param path its path under {@code data}, with slashes
     * @throws IOException if it cannot be read
     */
    public void add(String path) throws IOException {
        Path file = bag.resolve(PAYLOAD).resolve(path);
        MessageDigest digest = Sha256.newDigest();
        try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            Files.copy(file, out);
        }
        force(file);
        checksums.put(PAYLOAD + "/" + path, HexFormat.of().formatHex(digest.digest()));
        bytes += Files.size(file);
    }

    /**
     * Where a file of the bag lies.
     *
     * @param path its path under {@code data}, with slashes
     * @return the file
     */
    public Path file(String path) {
        return bag.resolve(PAYLOAD).resolve(path);
    }

    /**
     * Finishes the bag. When this returns it is complete and survives a power cut.
     *
     * @param information what {@code bag-info.txt} is to say, by its reserved or other names
     * @throws IOException if it cannot be written
     */
    public void finish(Map<String, String> information) throws IOException {
        StringBuilder about = new StringBuilder();
        new TreeMap<>(information)
                .forEach((name, value) -> about.append(name)
                        .append(": ")
                        .append(value.replaceAll("\\R", " "))
                        .append('\n'));
        about.append("Payload-Oxum: ")
                .append(bytes)
                .append('.')
                .append(checksums.size())
                .append('\n');
        SortedMap<String, String> tags = new TreeMap<>();
        tags.put("bagit.txt", writeTag("bagit.txt", DECLARATION));
        tags.put("bag-info.txt", writeTag("bag-info.txt", about.toString()));
        String manifest = lines(checksums);
        tags.put(MANIFEST, checksum(manifest));
        writeTag("tagmanifest-sha256.txt", lines(tags));
        writeTag(MANIFEST, manifest);
    }

    private String writeTag(String name, String text) throws IOException {
        Path file = bag.resolve(name);
        Path unfinished = bag.resolve(name + ".part");
        Files.writeString(unfinished, text);
        force(unfinished);
        Files.move(unfinished, file);
        return checksum(text);
    }

    private static String checksum(String text) {
        return HexFormat.of().formatHex(Sha256.newDigest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** RFC 8493, 2.1.3: line ends and per cent signs in paths are written as per cent codes. */
    private static String lines(SortedMap<String, String> checksums) {
        StringBuilder lines = new StringBuilder();
        checksums.forEach((path, checksum) -> lines.append(checksum)
                .append("  ")
                .append(path.replace("%", "%25").replace("\n", "%0A").replace("\r", "%0D"))
                .append('\n'));
        return lines.toString();
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
