package se.nyhetsarkivet.web.text;

import java.text.NumberFormat;
import java.util.Locale;

/** The length of files for people. */
public final class ByteSize {

    private static final double THOUSAND = 1_000;
    private static final String[] UNITS = {"kB", "MB", "GB", "TB"};

    private ByteSize() {}

    /**
     * A length in the unit that suits it.
     *
     * @param bytes the length
     * @param locale the reader's language
     * @return such as {@code 1,2 MB}
     */
    public static String text(long bytes, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(1);
        double size = bytes / THOUSAND;
        int unit = 0;
        while (size >= THOUSAND && unit < UNITS.length - 1) {
            size /= THOUSAND;
            unit++;
        }
        return format.format(size) + " " + UNITS[unit];
    }
}
