package se.nyhetsarkivet.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Names and abbreviations of the same meaning, as an archivist writes them in a plain text file: one group a line, with
 * {@code =} between the names, such as {@code MiÖD = Migrationsöverdomstolen}. A line that begins with {@code #} is a comment.
 *
 * @param groups the groups
 * @param problems one sentence for each line that could not be read
 */
public record Synonyms(List<Group> groups, List<String> problems) {

    /** No synonyms. */
    public static final Synonyms NONE = new Synonyms(List.of(), List.of());

    /**
     * Names of one meaning.
     *
     * @param line the line that says so
     * @param names the names, two or more
     */
    public record Group(String line, List<String> names) {

        /** Copies the list. */
        public Group {
            names = List.copyOf(names);
        }
    }

    /** Copies the lists. */
    public Synonyms {
        groups = List.copyOf(groups);
        problems = List.copyOf(problems);
    }

    /** The most groups that are read. */
    public static final int MAX_GROUPS = 10_000;

    /** The most names of a group that are read. */
    public static final int MAX_NAMES = 50;

    private static final int MAX_LINE = 2_000;
    private static final int SHOWN = 80;

    /** Some editors write it first to tell the encoding. */
    private static final String BYTE_ORDER_MARK = "\ufeff";

    /**
     * Reads the text of a file. Lines that cannot be read are left out and told of in {@link #problems}.
     *
     * @param text the text
     * @return the synonyms
     */
    public static Synonyms parse(String text) {
        List<Group> groups = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        int number = 0;
        for (String line :
                text.replace(BYTE_ORDER_MARK, "").lines().map(String::strip).toList()) {
            number++;
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            List<String> names = Arrays.stream(line.split("=", -1))
                    .map(String::strip)
                    .distinct()
                    .toList();
            boolean large = names.size() > MAX_NAMES || line.length() > MAX_LINE || groups.size() == MAX_GROUPS;
            if (large) {
                problems.add(
                        "line %d: '%s' is too much; expected at most %d names in a line, %d characters and %d groups"
                                .formatted(number, shown(line), MAX_NAMES, MAX_LINE, MAX_GROUPS));
            } else if (names.size() < 2 || names.contains("")) {
                problems.add("line " + number + ": '" + shown(line)
                        + "' is no group; expected two or more names with = between them");
            } else {
                groups.add(new Group(line, names));
            }
        }
        return new Synonyms(groups, problems);
    }

    private static String shown(String line) {
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }
}
