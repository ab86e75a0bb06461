package se.nyhetsarkivet.reference;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import se.nyhetsarkivet.reference.Reference.Kind;
import se.nyhetsarkivet.reference.Reference.Mention;

/** A number behind a year or a session of the Riksdag and a colon, as in {@code SOU 2018:24} and {@code bet. 2017/18:FiU1}. */
final class NumberedDocument {

    /** How a reference of a kind begins. */
    static final Map<Kind, String> PREFIXES = Map.ofEntries(
            Map.entry(Kind.PROPOSITION, "prop. "),
            Map.entry(Kind.COMMUNICATION, "skr. "),
            Map.entry(Kind.COMMITTEE_REPORT, "bet. "),
            Map.entry(Kind.RIKSDAG_LETTER, "rskr. "),
            Map.entry(Kind.INQUIRY_REPORT, "SOU "),
            Map.entry(Kind.MINISTRY_REPORT, "Ds "),
            Map.entry(Kind.TERMS_OF_REFERENCE, "dir. "),
            Map.entry(Kind.STATUTE, "SFS "),
            Map.entry(Kind.TREATY, "SÖ "),
            Map.entry(Kind.AUDIT_REPORT, "RiR "),
            Map.entry(Kind.CASE_FILE, "dnr "));

    /** What has a number in a session of the Riksdag. */
    static final List<Kind> OF_SESSION = List.of(Kind.PROPOSITION, Kind.COMMUNICATION, Kind.RIKSDAG_LETTER);

    /** What has a number in a year. */
    static final List<Kind> OF_YEAR = List.of(
            Kind.INQUIRY_REPORT,
            Kind.MINISTRY_REPORT,
            Kind.TERMS_OF_REFERENCE,
            Kind.STATUTE,
            Kind.TREATY,
            Kind.AUDIT_REPORT);

    private static final Set<Kind> OF_EARLIER_YEARS = Set.of(Kind.PROPOSITION, Kind.COMMUNICATION, Kind.RIKSDAG_LETTER);

    /** The first session over two years. */
    private static final int FIRST_SESSION = 1975;

    private static final int FIRST_YEAR = 1900;
    private static final int FIRST_YEAR_OF_STATUTES = 1700;
    private static final int LAST_YEAR = 2099;
    private static final String MEMORANDUM = "FPM";
    private static final Map<String, String> COMMITTEES = committees();

    private NumberedDocument() {}

    private static Map<String, String> committees() {
        Map<String, String> committees = new TreeMap<>();
        for (String name :
                "AU BoU CU FiU FöU FöJuU InU JoU JuU JuSoU KU KUU KrU LU MJU NU SäU SfU SkU SoU TU UbU UU UFöU ÄU"
                        .split(" ", -1)) {
            committees.put(name.toLowerCase(Locale.ROOT), name);
        }
        return Map.copyOf(committees);
    }

    /**
     * Reads a number.
     *
     * @param start where its year begins
     * @param end where the first digits end
     * @param floor where what stands before it begins at the earliest
     * @param before the reference shortly before it
     */
    static Optional<Mention> read(String text, int start, int end, int floor, Optional<Mention> before) {
        if (start > 0 && (Characters.isDigit(text.charAt(start - 1)) || isPartOfNumber(text, start - 1))) {
            return Optional.empty();
        }
        Optional<DocumentYear> year = DocumentYear.read(text, start, end);
        int number = year.map(found -> found.beforeNumber(text)).orElse(-1);
        if (year.isEmpty() || number < 0) {
            return Optional.empty();
        }
        if (Character.isLetter(Characters.at(text, number))) {
            return ofCommittee(text, start, number, floor, year.get());
        }
        int last = Characters.endOfDigits(text, number);
        int value = Characters.number(text, number, last);
        if (value == 0 || last - number > 4 || !Characters.endsNumber(text, last)) {
            return Optional.empty();
        }
        Optional<Mention> regulation = year.get().session() || year.get().dashed()
                ? Optional.empty()
                : Regulation.read(text, start, last, floor, year.get().text() + ":" + value, before);
        if (regulation.isPresent()) {
            return regulation;
        }
        return kind(text, start, floor, before, year.get())
                .map(marker -> new Mention(
                        new Reference(
                                marker.kind(),
                                PREFIXES.getOrDefault(marker.kind(), "")
                                        + year.get().text() + ":" + value),
                        marker.start(),
                        last));
    }

    /** Within an address or a longer number, as in {@code 1.2018:5}. */
    private static boolean isPartOfNumber(String text, int place) {
        char character = text.charAt(place);
        boolean joins =
                character == '/' || character == '.' || character == ':' || character == '_' || character == '=';
        return joins && place > 0 && Characters.isDigit(text.charAt(place - 1));
    }

    private static Optional<Marker> kind(
            String text, int start, int floor, Optional<Mention> before, DocumentYear year) {
        Optional<Marker> marker = Marker.before(text, start, floor).filter(found -> fits(found.kind(), year));
        if (marker.isPresent()) {
            return marker;
        }
        if (year.dashed()) {
            return Optional.empty();
        }
        Optional<Marker> listed = before.filter(last -> NumberList.connects(text, last.end(), start))
                .map(last -> last.reference().kind())
                .filter(kind -> fits(kind, year) && kind != Kind.CASE_FILE)
                .map(kind -> new Marker(kind, start));
        return listed.isPresent() || !Marker.isInParentheses(text, Math.max(floor, start - 2), start)
                ? listed
                : Marker.named(text, start, floor, year.session())
                        .filter(kind -> fits(kind, year))
                        .map(kind -> new Marker(kind, start));
    }

    private static boolean fits(Kind kind, DocumentYear year) {
        if (year.session()) {
            return OF_SESSION.contains(kind);
        }
        int first = kind == Kind.STATUTE ? FIRST_YEAR_OF_STATUTES : FIRST_YEAR;
        boolean known = OF_YEAR.contains(kind)
                || kind == Kind.CASE_FILE
                || (OF_EARLIER_YEARS.contains(kind) && year.first() < FIRST_SESSION);
        return known && year.first() >= first && year.first() <= LAST_YEAR;
    }

    /** The committee and the memorandum say by themselves what it is. */
    private static Optional<Mention> ofCommittee(String text, int start, int number, int floor, DocumentYear year) {
        int letters = number;
        while (Character.isLetter(Characters.at(text, letters))) {
            letters++;
        }
        int digits = Characters.isSpace(Characters.at(text, letters)) ? letters + 1 : letters;
        int last = Characters.endOfDigits(text, digits);
        int value = Characters.number(text, digits, last);
        String name = text.substring(number, letters);
        String committee = COMMITTEES.get(name.toLowerCase(Locale.ROOT));
        if (value == 0 || !Characters.endsNumber(text, last)) {
            return Optional.empty();
        }
        if (name.equalsIgnoreCase(MEMORANDUM) && year.session()) {
            Reference memorandum = new Reference(Kind.EU_MEMORANDUM, year.text() + ":" + MEMORANDUM + value);
            return Optional.of(new Mention(memorandum, start, last));
        }
        if (committee == null || (!year.session() && year.first() >= FIRST_SESSION)) {
            return Optional.empty();
        }
        int from = Marker.before(text, start, floor)
                .filter(marker -> marker.kind() == Kind.COMMITTEE_REPORT)
                .map(Marker::start)
                .orElse(start);
        Reference report = new Reference(
                Kind.COMMITTEE_REPORT,
                PREFIXES.getOrDefault(Kind.COMMITTEE_REPORT, "") + year.text() + ":" + committee + value);
        return Optional.of(new Mention(report, from, last));
    }
}
