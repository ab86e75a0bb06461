package se.nyhetsarkivet.intake.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Dates as programs in Java write them if nobody tells them otherwise: {@code [2018,4,23]}, {@code [2018,4,23,14,30]}. */
final class JsonDates {

    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;
    private static final int DAY = 3;
    private static final int MINUTE = 5;
    private static final int NANOSECOND = 7;

    private JsonDates() {}

    /** The date in the form of ISO 8601, or the empty string if the list is none. */
    static String of(ArrayNode list) {
        boolean numbers = list.size() >= DAY && list.size() <= NANOSECOND && list.size() != DAY + 1;
        for (JsonNode element : list) {
            numbers &= element.isIntegralNumber() && element.canConvertToInt();
        }
        if (!numbers || list.get(0).intValue() < FIRST_YEAR || list.get(0).intValue() > LAST_YEAR) {
            return "";
        }
        try {
            LocalDate day = LocalDate.of(number(list, 0), number(list, 1), number(list, 2));
            return list.size() < MINUTE
                    ? day.toString()
                    : day + "T" + LocalTime.of(number(list, 3), number(list, 4), number(list, 5), number(list, 6));
        } catch (DateTimeException noDate) {
            return "";
        }
    }

    private static int number(ArrayNode list, int place) {
        return place < list.size() ? list.get(place).intValue() : 0;
    }
}
