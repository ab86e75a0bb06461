package se.nyhetsarkivet.reference;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.nyhetsarkivet.reference.Reference.Kind;
import se.nyhetsarkivet.reference.Reference.Mention;

/**
 * The number of a regulation in the series of an authority, as in {@code SOSFS 2015:8} and {@code HSLF-FS 2016:40}. Each authority that may
 * issue regulations has a series whose name ends in FS, so the names are not listed; the number and the colon make sure.
 */
final class Regulation {

    private static final int LONGEST_NAME = 16;

    /** In capitals, with the number of a county before it or a hyphen in it; or one of the few names that have small letters too. */
    private static final Pattern NAME = Pattern.compile(
            "(?:(?<![\\p{L}\\p{N}_/-])\\d{2} ?FS"
                    + "|(?<![\\p{Lu}\\p{N}_/-])(?:Sv[Kk]|MFo|BRÅ|Brå|Liv|Skol|Tull|Bol)FS"
                    + "|(?<![\\p{Lu}\\p{N}_/-])[A-ZÅÄÖ]{1,8}[-\u2010-\u2013]?FS)(?:[ \u00a0\\n]?nr)?[ \u00a0\\t\\n:._*(\\[]{0,5}$");

    /** In each {@link #NAME}; most numbers have nothing like it before them. */
    private static final String NAMES_END = "FS";

    /** What ends in the same two letters and is the series of the laws, or no series. */
    private static final Set<String> OTHERS = Set.of("SFS");

    private Regulation() {}

    /**
     * Reads a number behind the name of a series, or behind another number of the same series.
     *
     * @param start where its year begins
     * @param end where the number ends
     * @param number year and number, as in {@code 2015:8}
     */
    static Optional<Mention> read(String text, int start, int end, int floor, String number, Optional<Mention> before) {
        int from = Math.max(floor, start - LONGEST_NAME);
        Matcher name = NAME.matcher(text)
                .region(from, start)
                .useTransparentBounds(true)
                .useAnchoringBounds(true);
        if (text.indexOf(NAMES_END, from, start) < 0 || !name.find()) {
            return before.filter(last -> last.reference().kind() == Kind.REGULATION)
                    .filter(last -> NumberList.connects(text, last.end(), start))
                    .map(last -> new Mention(of(series(last.reference()), number), start, end));
        }
        String series = series(name.group());
        int begin = name.group().indexOf('(') >= 0 || name.group().indexOf('[') >= 0 ? start : name.start();
        return OTHERS.contains(series) ? Optional.empty() : Optional.of(new Mention(of(series, number), begin, end));
    }

    private static Reference of(String series, String number) {
        return new Reference(Kind.REGULATION, series + " " + number);
    }

    private static String series(Reference reference) {
        return reference.text().substring(0, reference.text().lastIndexOf(' '));
    }

    /** Without what stands between the name and the number, and in one form. */
    private static String series(String written) {
        String capitals = written.toUpperCase(Locale.ROOT);
        return capitals.substring(0, capitals.lastIndexOf(NAMES_END) + NAMES_END.length())
                .replaceAll("[\u2010-\u2013]", "-")
                .replace(" ", "");
    }
}
