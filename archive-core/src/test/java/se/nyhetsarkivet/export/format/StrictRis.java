package se.nyhetsarkivet.export.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads RIS as its specification of 2011 has it, and refuses all else. */
public final class StrictRis {

    private static final Pattern LINE = Pattern.compile("(?<tag>[A-Z][A-Z0-9])  - (?<value>.*)");
    private static final Set<String> REPEATED = Set.of("AU", "N1", "KW");

    private StrictRis() {}

    /** The records, each with the values of its tags. */
    public static List<Map<String, List<String>>> read(String text) {
        List<Map<String, List<String>>> records = new ArrayList<>();
        if (!text.isEmpty() && !text.endsWith("\r\n")) {
            throw new IllegalArgumentException("the last line does not end");
        }
        Map<String, List<String>> record = new LinkedHashMap<>();
        for (String line : lines(text)) {
            Matcher parts = LINE.matcher(line);
            if (!parts.matches()) {
                throw new IllegalArgumentException("no line of RIS: '" + line + "'");
            }
            String tag = parts.group("tag");
            if (record.isEmpty() != tag.equals("TY")) {
                throw new IllegalArgumentException(tag + " where a record begins or goes on");
            }
            if (tag.equals("ER")) {
                records.add(record);
                record = new LinkedHashMap<>();
                continue;
            }
            List<String> values = record.computeIfAbsent(tag, unused -> new ArrayList<>());
            values.add(parts.group("value"));
            if (values.size() > 1 && !REPEATED.contains(tag)) {
                throw new IllegalArgumentException(tag + " stands twice");
            }
        }
        if (!record.isEmpty()) {
            throw new IllegalArgumentException("the last record does not end");
        }
        return records;
    }

    private static List<String> lines(String text) {
        return text.isEmpty()
                ? List.of()
                : List.of(text.substring(0, text.length() - 2).split("\r\n", -1));
    }
}
