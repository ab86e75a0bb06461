package se.nyhetsarkivet.export.citation;

import java.time.LocalDate;
import java.util.List;
import se.nyhetsarkivet.export.citation.CitedParts.DateParts;

/** A record in the format of Research Information Systems (RIS, version of 2011): a tag and a value on each line. */
final class RisRecord {

    /** A date has a place for its year, its month and its day, whether they are known or not. */
    private static final int DATE_PLACES = 3;

    private final StringBuilder lines = new StringBuilder();

    private RisRecord() {}

    static String of(CitedParts parts) {
        RisRecord record = new RisRecord();
        record.line("TY", "ELEC");
        record.line("ID", parts.key());
        parts.authors().forEach(author -> record.line("AU", author));
        record.line("TI", parts.title());
        record.line("PB", parts.publisher());
        record.line("PY", "%04d".formatted(parts.published().numbers().getFirst()));
        record.line("DA", date(parts.published()));
        record.line("UR", parts.link());
        record.line("Y2", date(parts.retrieved()));
        record.line("LA", parts.language());
        record.line("N1", parts.note());
        record.line("N1", parts.remark());
        record.lines.append("ER  - \r\n");
        return record.lines.toString();
    }

    private void line(String tag, String value) {
        if (!value.isEmpty()) {
            lines.append(tag).append("  - ").append(value).append("\r\n");
        }
    }

    private static String date(LocalDate day) {
        return date(DateParts.of(day));
    }

    private static String date(DateParts parts) {
        List<Integer> known = parts.numbers();
        return parts.written("/") + "/".repeat(DATE_PLACES - known.size() + 1);
    }
}
