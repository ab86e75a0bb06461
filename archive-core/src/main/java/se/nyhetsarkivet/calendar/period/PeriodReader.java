package se.nyhetsarkivet.calendar.period;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.item.DateRange;

/**
 * Reads dates as people write them, in Swedish and in English. Upper and lower case, spaces of any kind and punctuation
 * around the text make no difference. The range is as coarse as it can be said exactly: {@code mars 2018} is from
 * {@code 2018-03} to {@code 2018-03}.
 *
 * <table>
 * <caption>What is read, with examples; today is Wednesday 2026-11-25</caption>
 * <tr><th>form</th><th>examples</th><th>range</th></tr>
 * <tr><td>digits</td><td>{@code 2018-04-23}, {@code 20180423}, {@code 23/4 2018}, {@code 23/4-2018}, {@code 23/4-18},
 *     {@code 23.4.2018}, {@code 2018.04.23}, {@code 180423}, {@code 2018 04 23}, {@code 23.IV.2018}</td>
 *     <td>2018-04-23</td></tr>
 * <tr><td>day</td><td>{@code 3 mars 2018}, {@code den 3:e mars 2018}, {@code March 3, 2018}, {@code 3rd of March 2018}</td>
 *     <td>2018-03-03</td></tr>
 * <tr><td>month</td><td>{@code mars 2018}, {@code mar. 2018}, {@code mars -18}, {@code 2018 mars}</td><td>2018-03</td></tr>
 * <tr><td>without a year, the latest that has begun</td><td>{@code i mars}; {@code 3 december}</td>
 *     <td>2026-03; 2025-12-03</td></tr>
 * <tr><td>with a year counted from today</td><td>{@code i mars i fjol}, {@code mars förra året}</td><td>2025-03</td></tr>
 * <tr><td>season</td><td>{@code våren 2018}, {@code spring 2018}, {@code i våras}</td><td>2018-03..2018-05</td></tr>
 * <tr><td>winter, that of the year it ends in</td><td>{@code vintern 2017/18}, {@code vintern 2018}</td>
 *     <td>2017-12..2018-02</td></tr>
 * <tr><td>feast, from its eve on</td><td>{@code påsken 2020}, {@code påsk 2020}, {@code Easter 2020}</td>
 *     <td>2020-04-10..2020-04-13</td></tr>
 * <tr><td>day with a name, fixed or of Easter, Advent or a month</td>
 *     <td>{@code julafton 2018}; {@code långfredagen 2018}; {@code första advent 2018}; {@code nationaldagen}</td>
 *     <td>2018-12-24; 2018-03-30; 2018-12-02; 2026-06-06</td></tr>
 * <tr><td>term of schools</td><td>{@code vt 2018}, {@code vårterminen 2018}; {@code HT18}, {@code ht -18}</td>
 *     <td>2018-01..2018-06; 2018-08..2018-12</td></tr>
 * <tr><td>turn of years or months</td><td>{@code årsskiftet 2017/18}; {@code månadsskiftet april/maj 2018}</td>
 *     <td>2017-12-31..2018-01-01; 2018-04-21..2018-05-10</td></tr>
 * <tr><td>half, quarter, tertial</td><td>{@code första halvåret 2018}; {@code kvartal 1 2018}, {@code Q1 2018}</td>
 *     <td>2018-01..2018-06; 2018-01..2018-03</td></tr>
 * <tr><td>third of a year</td><td>{@code början av 2018}, {@code early 2018}</td><td>2018-01..2018-04</td></tr>
 * <tr><td>third of a month</td><td>{@code mitten av mars 2018}, {@code mid-March 2018}</td>
 *     <td>2018-03-11..2018-03-20</td></tr>
 * <tr><td>week, from Monday to Sunday (ISO 8601)</td><td>{@code vecka 12 2018}, {@code v. 12 2018}, {@code v.12 -18}, {@code 2018-W12}</td>
 *     <td>2018-03-19..2018-03-25</td></tr>
 * <tr><td>decade; of two digits the latest that has begun</td>
 *     <td>{@code 1990-talet}, {@code nittiotalet}, {@code the 90s}</td><td>1990..1999</td></tr>
 * <tr><td>century</td><td>{@code 1900-talet}, {@code nittonhundratalet}</td><td>1900..1999</td></tr>
 * <tr><td>day counted from today</td><td>{@code i går}, {@code yesterday}; {@code i måndags}, {@code last Monday}</td>
 *     <td>2026-11-24; 2026-11-23</td></tr>
 * <tr><td>whole week, month, quarter or year</td><td>{@code förra veckan}; {@code denna månad}; {@code last year}</td>
 *     <td>2026-11-16..2026-11-22; 2026-11; 2025</td></tr>
 * <tr><td>as long, and ends today</td><td>{@code senaste veckan}; {@code de senaste tre månaderna}; {@code past 30 days}</td>
 *     <td>2026-11-19..2026-11-25; 2026-08-26..2026-11-25; 2026-10-27..2026-11-25</td></tr>
 * <tr><td>ago</td><td>{@code för tre veckor sedan}; {@code 10 years ago}</td><td>2026-11-02..2026-11-08; 2016</td></tr>
 * <tr><td>day with its weekday, if it falls on it</td>
 *     <td>{@code måndag 23 april 2018}, {@code Monday, April 23, 2018}</td><td>2018-04-23</td></tr>
 * <tr><td>open</td><td>{@code sedan 2015}, {@code fr.o.m. 2015}; {@code efter 2015}</td><td>2015..; 2016..</td></tr>
 * <tr><td></td><td>{@code >=2015}; {@code >2015}; {@code <=2015}; {@code <2015}</td>
 *     <td>2015..; 2016..; ..2015; ..2014</td></tr>
 * <tr><td></td><td>{@code till 2015}, {@code t.o.m. 2015}; {@code före 2015}</td><td>..2015; ..2014</td></tr>
 * <tr><td>between two</td><td>{@code 2015–2018}, {@code 2015–18}, {@code mellan 2015 och 2018}, {@code 2015 to 2018}</td>
 *     <td>2015..2018</td></tr>
 * <tr><td></td><td>{@code 2018-04-23/2018-04-25}</td><td>2018-04-23..2018-04-25</td></tr>
 * <tr><td></td><td>{@code mars–april 2018}; {@code 3–5 mars 2018}</td><td>2018-03..2018-04; 2018-03-03..2018-03-05</td></tr>
 * </table>
 *
 * <p>{@code jul 2018} is Christmas, as Swedes say; beside a day it is July: {@code 3 jul 2018}.
 *
 * <p>What can be meant in two ways is not read: {@code 3/4/2018} (April or March), {@code mars 18} (a day or a year; but
 * {@code March 18} is a day), {@code maj–jul 2018} (Christmas or July), {@code 2011–12} with a dash (with a hyphen it is
 * December), {@code 201104} (a month or a day), {@code 3/3} and {@code Q1} without a year. Nor are dates that do not exist, years outside 1000 to 9999, ranges
 * that end before they begin, what is to come ({@code nästa vecka}), days with a time, and texts of more than a
 * hundred characters.
 *
 * <p>Safe for use by many threads.
 */
public final class PeriodReader {

    /** Makes a reader. */
    public PeriodReader() {}

    /**
     * Reads a date expression. No text is an error.
     *
     * @param text what somebody wrote
     * @param today the day that {@code i går} is the day before
     * @return the range; empty if the text is no period
     */
    public Optional<DateRange> read(String text, LocalDate today) {
        try {
            return PeriodRangeParser.on(today).read(PeriodWords.of(text));
        } catch (DateTimeException | InvalidValueException outsideOfTheCalendar) {
            return Optional.empty();
        }
    }
}
