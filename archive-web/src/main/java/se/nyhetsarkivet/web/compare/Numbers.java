package se.nyhetsarkivet.web.compare;

import java.text.NumberFormat;
import java.util.Locale;
import se.nyhetsarkivet.web.address.ComparisonParameters.Measure;

/** Writes the values of a measure for a reader. */
final class Numbers {

    private static final int DIGITS_OF_SHARE = 2;
    private static final int DIGITS_OF_FREQUENCY = 3;

    private final NumberFormat format;

    Numbers(Measure measure, Locale locale) {
        format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(
                switch (measure) {
                    case ITEMS -> 0;
                    case SHARE -> DIGITS_OF_SHARE;
                    case FREQUENCY -> DIGITS_OF_FREQUENCY;
                });
    }

    String of(double value) {
        return format.format(value);
    }
}
