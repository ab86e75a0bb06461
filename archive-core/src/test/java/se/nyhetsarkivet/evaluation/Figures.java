package se.nyhetsarkivet.evaluation;

import java.util.Locale;

/** How figures are written, the same on every machine. */
final class Figures {

    private Figures() {}

    static String share(double share) {
        return String.format(Locale.ROOT, "%.3f", share);
    }

    static String decimal(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** How much more a figure is than another, in hundredths of the other. */
    static String more(double figure, double than) {
        return String.format(Locale.ROOT, "%+.1f %%", 100 * (figure / than - 1));
    }
}
