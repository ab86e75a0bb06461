package se.nyhetsarkivet.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Names and abbreviations of the same meaning, as an archivist writes them in a plain text file: one group a line, with
 * {@code =} between the names, such as {@code MiÖD = Migrationsöverdomstolen}. A line that begins with {@code #} is a comment.
 *
 * @param groups the groups
 * @param problems each line that could not be read
 */
public record Synonyms(List<Group> groups, List<Problem> problems) {

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

    /**
     * A line that could not be read, and is left out.
     *
     * @param line the number of the line, from 1
     * @param kind what is wrong with it
     * @param shown the beginning of what stands there
     */
    public record Problem(int line, Kind kind, String shown) {

        /** What is wrong with a line. */
        public enum Kind {
            /** It has less than two names, or nothing beside a {@code =}. */
            NO_GROUP,
            /** It is longer than {@value Synonyms#MAX_LINE} characters. */
            LONG_LINE,
            /** It has more than {@value Synonyms#MAX_NAMES} names. */
            MANY_NAMES,
            /** There are {@value Synonyms#MAX_GROUPS} groups before it. */
            MANY_GROUPS
        }

        /**
         * The same for whoever edits the file.
         *
         * @return a sentence without its full stop
         */
        public String sentence() {
            return "line " + line + ": '" + shown + "' "
                    + switch (kind) {
                        case NO_GROUP -> "is no group; expected two or more names with = between them";
                        case LONG_LINE, MANY_NAMES, MANY_GROUPS ->
                            "is too much; expected at most %d names in a line, %d characters and %d groups"
                                    .formatted(MAX_NAMES, MAX_LINE, MAX_GROUPS);
                    };
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

    /** The most characters of a line that are read. */
    public static final int MAX_LINE = 2_000;

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
        List<Problem> problems = new ArrayList<>();
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
            Optional<Problem.Kind> wrong = wrong(line, names, groups.size());
            if (wrong.isPresent()) {
                problems.add(new Problem(number, wrong.get(), shown(line)));
            } else {
                groups.add(new Group(line, names));
            }
        }
        return new Synonyms(groups, problems);
    }

    private static Optional<Problem.Kind> wrong(String line, List<String> names, int before) {
        if (line.length() > MAX_LINE) {
            return Optional.of(Problem.Kind.LONG_LINE);
        }
        if (names.size() > MAX_NAMES) {
            return Optional.of(Problem.Kind.MANY_NAMES);
        }
        if (before == MAX_GROUPS) {
            return Optional.of(Problem.Kind.MANY_GROUPS);
        }
        return names.size() < 2 || names.contains("") ? Optional.of(Problem.Kind.NO_GROUP) : Optional.empty();
    }

    private static String shown(String line) {
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }
}
