package se.nyhetsarkivet.export.citation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;

/**
 * What all forms of a citation have in common, each part on one line.
 *
 * @param key names the revision in a collection of citations
 * @param authors who wrote it, or else who announced it; empty if neither is known
 * @param publisher who announced it; may be empty
 * @param publisherIsAuthor whether the publisher stands for an author that is not known
 * @param title the headline
 * @param published the date, as precisely as known, at most to the day
 * @param language a BCP 47 tag; may be empty
 * @param link the link, in ASCII
 * @param note the revision's number, the whole fingerprint, the head of the log and the proof
 * @param shortNote the number and a shortened fingerprint
 * @param retrieved when it was read
 * @param remark what whoever cites it has noted; may be empty
 */
record CitedParts(
        String key,
        List<String> authors,
        String publisher,
        boolean publisherIsAuthor,
        String title,
        DateParts published,
        String language,
        String link,
        String note,
        String shortNote,
        LocalDate retrieved,
        String remark) {

    private static final Pattern SPACE = Pattern.compile("[\\s\\h\\p{Cc}\\u2028\\u2029]+");

    /**
     * A date without what is not known.
     *
     * @param numbers the year, the month, the day; one to three of them
     */
    record DateParts(List<Integer> numbers) {

        static DateParts of(PartialDate date) {
            return switch (date) {
                case PartialDate.OfYear year ->
                    new DateParts(List.of(year.year().getValue()));
                case PartialDate.OfMonth month -> of(month.month());
                case PartialDate.OfDay day -> of(day.day());
                case PartialDate.OfMoment moment -> of(moment.firstDay());
            };
        }

        private static DateParts of(YearMonth month) {
            return new DateParts(List.of(month.getYear(), month.getMonthValue()));
        }

        static DateParts of(LocalDate day) {
            return new DateParts(List.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth()));
        }

        /** Year, month and day as digits, with a sign between them. */
        String written(String separator) {
            StringBuilder text = new StringBuilder("%04d".formatted(numbers.getFirst()));
            numbers.stream().skip(1).forEach(number -> text.append(separator).append("%02d".formatted(number)));
            return text.toString();
        }
    }

    static CitedParts of(CitedRevision cited) {
        NewsItem item = cited.revision().item();
        String publisher = oneLine(item.publisher());
        List<String> named = item.authors().stream()
                .map(CitedParts::oneLine)
                .filter(name -> !name.isEmpty())
                .toList();
        boolean publisherIsAuthor = named.isEmpty() && !publisher.isEmpty();
        String revision = "revision " + cited.revision().number() + ", SHA-256: ";
        return new CitedParts(
                "nyhet-" + cited.revision().id() + "-" + cited.revision().number(),
                publisherIsAuthor ? List.of(publisher) : named,
                publisher,
                publisherIsAuthor,
                oneLine(item.headline()),
                DateParts.of(item.published()),
                oneLine(item.language()),
                // An apostrophe is allowed in a link, but the setting of a text makes another character of it.
                cited.link().toASCIIString().replace("'", "%27"),
                revision
                        + cited.revision().fingerprint().hex()
                        + cited.logHead()
                                .map(head -> ", log head: " + oneLine(head))
                                .orElse("")
                        + cited.proof()
                                .map(proof -> ", " + CitedProof.written(proof))
                                .orElse(""),
                revision + cited.revision().fingerprint().shortened() + "…",
                cited.retrieved(),
                cited.remark().map(CitedParts::oneLine).orElse(""));
    }

    private static String oneLine(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }
}
