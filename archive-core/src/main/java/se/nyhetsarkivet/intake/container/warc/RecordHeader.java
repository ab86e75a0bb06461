package se.nyhetsarkivet.intake.container.warc;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import se.nyhetsarkivet.intake.container.EntryName;

/**
 * What a WARC or ARC file says of a record.
 *
 * @param type such as {@code response}; the empty string for what holds no payload
 * @param url the address
 * @param date when it was fetched
 * @param contentType the type of the block
 * @param length the length of the block in bytes
 */
record RecordHeader(String type, String url, Optional<Instant> date, String contentType, long length) {

    /** Address, IP address, date, type, perhaps four more values, and length. Only the address may have spaces in it. */
    private static final Pattern ARC = Pattern.compile(
            "([a-zA-Z][a-zA-Z0-9+.-]*:.*?) (\\S+) (\\d{8,18}) (\\S+)(?: \\S+ \\S+ \\S+ \\S+)? (\\S+)\\s*");

    private static final DateTimeFormatter ARC_DATE = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");
    private static final int ARC_DATE_DIGITS = 14;
    private static final Pattern DIGITS = Pattern.compile("\\d{1,18}");

    static boolean begins(String line) {
        return line.startsWith("WARC/")
                || (line.length() < 8192 && ARC.matcher(line).matches());
    }

    /** Reads the header of a WARC record, from the line after the version. */
    static RecordHeader ofWarc(List<String> lines) throws ZipException {
        HeaderLines values = HeaderLines.of(lines);
        String url = values.value("warc-target-uri").orElse("");
        if (values.word("warc-type").isEmpty()) {
            throw new ZipException("the record does not say of what type it is");
        }
        return new RecordHeader(
                values.word("warc-type"),
                url.startsWith("<") && url.endsWith(">") ? url.substring(1, url.length() - 1) : url,
                values.value("warc-date").flatMap(RecordHeader::warcDate),
                values.word("content-type"),
                length(values.value("content-length").orElse("missing")));
    }

    /** Reads the line that is the header of an ARC record. */
    static RecordHeader ofArc(String line) throws ZipException {
        Matcher parts = ARC.matcher(line);
        if (!parts.matches()) {
            throw new ZipException("no record begins where one was expected");
        }
        String url = parts.group(1);
        String type = url.startsWith("filedesc:") || url.startsWith("dns:") ? "" : "response";
        return new RecordHeader(type, url, arcDate(parts.group(3)), parts.group(4), length(parts.group(5)));
    }

    private static long length(String text) throws ZipException {
        if (!DIGITS.matcher(text).matches()) {
            throw new ZipException(
                    "the length of the record is '" + new EntryName(text).shown() + "', expected a number");
        }
        return Long.parseLong(text);
    }

    private static Optional<Instant> warcDate(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> arcDate(String digits) {
        if (digits.length() < ARC_DATE_DIGITS) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.parse(digits.substring(0, ARC_DATE_DIGITS), ARC_DATE)
                    .toInstant(ZoneOffset.UTC));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** A header line as text; header lines are in UTF-8, those of old files in any encoding. */
    static String line(byte[] bytes, int length) {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    /** Whether the record is a document that was fetched from the web or from a disk. */
    boolean isFetched() {
        return hasContent() && url.matches("(?is)(https?|ftp|file):.*");
    }

    /** Whether it may hold news of which nobody could say where they stood. */
    boolean isWithoutAddress() {
        return hasContent() && url.isEmpty();
    }

    private boolean hasContent() {
        return type.equals("response") || type.equals("resource");
    }
}
