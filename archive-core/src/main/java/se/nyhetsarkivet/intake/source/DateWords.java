package se.nyhetsarkivet.intake.source;

import java.time.DateTimeException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names of months and weekdays in Swedish and English, in full and shortened. */
final class DateWords {

    private static final Map<String, String> MONTHS = months(List.of(
            "januari january jan",
            "februari february feb febr",
            "mars march mar",
            "april apr",
            "maj may",
            "juni june jun",
            "juli july jul",
            "augusti august aug",
            "september sep sept",
            "oktober october okt oct",
            "november nov",
            "december dec"));

    private static final Set<String> WEEKDAYS = Set.of(("måndag tisdag onsdag torsdag fredag lördag söndag"
                    + " måndagen tisdagen onsdagen torsdagen fredagen lördagen söndagen"
                    + " mån tis tisd ons onsd tor tors fre lör sön"
                    + " monday tuesday wednesday thursday friday saturday sunday"
                    + " mon tue tues wed thu thur thurs fri sat sun")
            .split(" ", -1));

    private DateWords() {}

    /**
     * The number of a month.
     *
     * @throws DateTimeException if the word is no month
     */
    static String month(String word) {
        String number = MONTHS.get(word);
        if (number == null) {
            throw new DateTimeException("no month " + word);
        }
        return number;
    }

    static boolean isWeekday(String word) {
        return WEEKDAYS.contains(word);
    }

    private static Map<String, String> months(List<String> names) {
        Map<String, String> months = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            for (String name : names.get(i).split(" ", -1)) {
                months.put(name, String.valueOf(i + 1));
            }
        }
        return Map.copyOf(months);
    }
}
