package se.nyhetsarkivet.web.synonym;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one text of synonyms has that another has not.
 *
 * @param added the lines that only the second has
 * @param removed the lines that only the first has
 */
record SynonymLines(List<String> added, List<String> removed) {

    private static final int LONGEST = 400;

    static SynonymLines between(String first, String second) {
        Set<String> before = lines(first);
        Set<String> after = lines(second);
        return new SynonymLines(
                after.stream().filter(line -> !before.contains(line)).toList(),
                before.stream().filter(line -> !after.contains(line)).toList());
    }

    private static Set<String> lines(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The same for the audit log, cut where it becomes long. */
    String subject() {
        String all = Stream.concat(
                        added.stream().map(line -> "+ " + line),
                        removed.stream().map(line -> "− " + line))
                .collect(Collectors.joining("; "));
        return all.length() <= LONGEST ? all : all.substring(0, LONGEST - 1) + "…";
    }
}
