package se.nyhetsarkivet.intake.page.date;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.nyhetsarkivet.intake.date.SourceDates;
import se.nyhetsarkivet.item.PartialDate;

/** The date in the address of a page, which sites write as folders or before the name: {@code /2018/04/23/ny-bro/}. */
public final class AddressDate {

    private static final String YEAR = "((?:19[6-9]|20[0-9])\\d)";
    private static final Pattern FOLDERS = Pattern.compile("/" + YEAR + "/(\\d{1,2})/(\\d{1,2})(?:/|-|$)");
    private static final Pattern NAMED_MONTH = Pattern.compile("/" + YEAR + "/(\\p{L}{3,9})/(\\d{1,2})(?:/|-|$)");
    private static final Pattern HYPHENS = Pattern.compile("[/_=-]" + YEAR + "[-_](\\d{2})[-_](\\d{2})(?!\\d)");
    private static final Pattern FIGURES = Pattern.compile("[/_=-]" + YEAR + "(\\d{2})(\\d{2})(?:[/_.-]|$)");
    private static final Pattern MONTH = Pattern.compile("/" + YEAR + "[/-](\\d{2})(?:/|$)");
    private static final Pattern ONLY_NAMED_MONTH = Pattern.compile("/" + YEAR + "/(\\p{L}{3,9})(?:/|$)");

    private AddressDate() {}

    /** The date in a form that SourceDates reads: a day, else the month. */
    public static Optional<String> in(String address) {
        return date(FOLDERS.matcher(address), false)
                .or(() -> date(NAMED_MONTH.matcher(address), true))
                .or(() -> date(HYPHENS.matcher(address), false))
                .or(() -> date(FIGURES.matcher(address), false))
                .or(() -> month(MONTH.matcher(address), "$1-$2"))
                .or(() -> month(ONLY_NAMED_MONTH.matcher(address), "$2 $1"));
    }

    private static Optional<String> date(Matcher parts, boolean named) {
        if (!parts.find()) {
            return Optional.empty();
        }
        String written = named
                ? parts.group(3) + " " + parts.group(2) + " " + parts.group(1)
                : parts.group(1) + "-" + parts.group(2) + "-" + parts.group(3);
        return SourceDates.find(written).isPresent() ? Optional.of(written) : Optional.empty();
    }

    private static Optional<String> month(Matcher parts, String form) {
        return parts.find()
                ? Optional.of(form.replace("$1", parts.group(1)).replace("$2", parts.group(2)))
                        .filter(written -> SourceDates.find(written)
                                .filter(PartialDate.OfMonth.class::isInstance)
                                .isPresent())
                : Optional.empty();
    }
}
