package se.nyhetsarkivet.web.api.export;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.http.ContentDisposition;
import se.nyhetsarkivet.export.format.ExportFormat;

/** What the file of an export is called: the archive, what was asked, and the day. */
final class ExportFile {

    private static final int LONGEST = 60;
    private static final Pattern OTHER_THAN_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private ExportFile() {}

    static String name(String asked, LocalDate day, ExportFormat format) {
        String words = OTHER_THAN_LETTERS.matcher(asked.strip()).replaceAll("-");
        int end = words.offsetByCodePoints(0, Math.min(LONGEST, words.codePointCount(0, words.length())));
        String trimmed = words.substring(0, end).replaceAll("^-|-$", "").toLowerCase(Locale.ROOT);
        return "nyhetsarkivet-" + (trimmed.isEmpty() ? "" : trimmed + "-") + day + "." + format.extension();
    }

    /** A list is opened to be printed, anything else is kept. */
    static String disposition(String name, ExportFormat format) {
        ContentDisposition.Builder kind =
                format == ExportFormat.HTML ? ContentDisposition.inline() : ContentDisposition.attachment();
        return kind.filename(name, StandardCharsets.UTF_8).build().toString();
    }
}
