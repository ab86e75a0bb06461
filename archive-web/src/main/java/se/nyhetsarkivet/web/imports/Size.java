package se.nyhetsarkivet.web.imports;

import java.text.NumberFormat;
import java.util.Locale;

/** The length of a file for people. */
final class Size {

    private static final double THOUSAND = 1_000;
    private static final String[] UNITS = {"kB", "MB", "GB"};

    private Size() {}

    static String text(long bytes, Locale locale) {
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
