package se.nyhetsarkivet.intake.container;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Packs documents, in tests. */
public final class Packed {

    private Packed() {}

    /** A document with one item. */
    public static byte[] news(String headline) {
        return ("{\"headline\":\"" + headline + "\",\"datePublished\":\"2018-04-23\"}\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A page with one article. */
    public static byte[] page(String headline) {
        return ("<!doctype html><html lang=\"sv\"><title>" + headline + "</title><main><h1>" + headline
                        + "</h1><p>Publicerad 2018-04-23</p><p>"
                        + "Myndigheten öppnar igen på måndag, efter en längre tids ombyggnad av lokalerna.</p></main>")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A gzip file with a member for each part. */
    public static byte[] gzip(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            try (GZIPOutputStream gzip = new GZIPOutputStream(all)) {
                gzip.write(part);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return all.toByteArray();
    }

    /** Brotli that only says how many bytes come, and then an empty last part. */
    public static byte[] brotli(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // From the lowest bit: window of 2^16 bytes; not the last part; four nibbles of its length less one; not
        // compressed.
        int header = ((content.length - 1) << 4) | (1 << 20);
        for (int i = 0; i < 3; i++) {
            bytes.write(header >> (8 * i));
        }
        bytes.writeBytes(content);
        bytes.write(3);
        return bytes.toByteArray();
    }

    /** Names and contents in turn: a text is a name, bytes are a content. */
    public static byte[] zip(Object... entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) entries[i]));
                zip.write((byte[]) entries[i + 1]);
                zip.closeEntry();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    /** Names and contents in turn; a content may also be a link's target. */
    public static byte[] tar(Object... entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "UTF-8")) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (int i = 0; i < entries.length; i += 2) {
                if (entries[i + 1] instanceof String target) {
                    TarArchiveEntry link = new TarArchiveEntry((String) entries[i], TarArchiveEntry.LF_SYMLINK);
                    link.setLinkName(target);
                    tar.putArchiveEntry(link);
                } else {
                    byte[] content = (byte[]) entries[i + 1];
                    TarArchiveEntry entry = new TarArchiveEntry((String) entries[i], true);
                    entry.setSize(content.length);
                    tar.putArchiveEntry(entry);
                    tar.write(content);
                }
                tar.closeArchiveEntry();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    /** A stored entry with any bytes as its name. */
    public static byte[] zipWithName(byte[] name, byte[] content) {
        CRC32 check = new CRC32();
        check.update(content);
        java.nio.ByteBuffer zip = java.nio.ByteBuffer.allocate(30 + 46 + 22 + 2 * name.length + content.length)
                .order(java.nio.ByteOrder.LITTLE_ENDIAN);
        zip.putInt(0x04034b50)
                .putShort((short) 10)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(0);
        zip.putInt((int) check.getValue()).putInt(content.length).putInt(content.length);
        zip.putShort((short) name.length).putShort((short) 0).put(name).put(content);
        int directory = zip.position();
        zip.putInt(0x02014b50)
                .putShort((short) 10)
                .putShort((short) 10)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(0);
        zip.putInt((int) check.getValue()).putInt(content.length).putInt(content.length);
        zip.putShort((short) name.length)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0);
        zip.putInt(0).putInt(0).put(name);
        int length = zip.position() - directory;
        zip.putInt(0x06054b50)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 1)
                .putShort((short) 1);
        return zip.putInt(length).putInt(directory).putShort((short) 0).array();
    }

    /** A record of a WARC file. */
    public static byte[] warcRecord(String type, String url, String contentType, byte[] block) {
        return concat(
                ("WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + url
                                + "\r\nWARC-Date: 2019-05-06T07:08:09Z\r\nWARC-Record-ID: <urn:uuid:0>\r\nContent-Type: "
                                + contentType + "\r\nContent-Length: " + block.length + "\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8),
                block,
                "\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    }

    /** The record of an answer that a web server gave. */
    public static byte[] response(String url, String headers, byte[] body) {
        return warcRecord(
                "response",
                url,
                "application/http;msgtype=response",
                concat(("HTTP/1.1 " + headers + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1), body));
    }

    /** Parts behind one another. */
    public static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
