package se.nyhetsarkivet.intake.page.vocabulary;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The hour of a day that an element gives to machines may stand behind the element, for readers only. */
public final class HourBeside {

    private static final Pattern DAY = Pattern.compile("\\s*\\d{4}-\\d{2}-\\d{2}\\s*");
    private static final Pattern HOUR = Pattern.compile(
            "(?iu)[\\s\\u00a0]*,?[\\s\\u00a0]*(?:(?:kl|klockan|at|@)\\.?:?[\\s\\u00a0]*)?((?:[01]?\\d|2[0-3])[.:][0-5]\\d)(?![\\d.:-]|\\s*[-\\u2013]\\s*\\d)");

    private HourBeside() {}

    /**
     * Where the hour ends in a text.
     *
     * @param machine what the element says to machines
     * @param text a text
     * @param from where in it the element ends
     * @return the end; the same place if the element has more than a day, or no hour follows
     */
    static int end(String machine, String text, int from) {
        Matcher hour = HOUR.matcher(text).region(from, text.length());
        return DAY.matcher(machine).matches() && hour.lookingAt() ? hour.end() : from;
    }

    /**
     * Joins a day with the hour behind it.
     *
     * @param machine what the element says to machines
     * @param behind the text that follows it
     * @return the moment in a form that can be read, or the first text if no hour follows
     */
    public static String joined(String machine, String behind) {
        Matcher hour = HOUR.matcher(behind);
        return DAY.matcher(machine).matches() && hour.lookingAt()
                ? machine.strip() + " " + hour.group(1).replace('.', ':')
                : machine;
    }
}
