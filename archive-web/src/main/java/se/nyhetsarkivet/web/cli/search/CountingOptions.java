package se.nyhetsarkivet.web.cli.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.web.address.SearchParameters;

/** The options of the commands that count: by what, how words are found, and of which items. Named as the parameters of the HTTP interface. */
final class CountingOptions {

    @Option(names = "--by", paramLabel = "COLUMNS", description = "year (the default), month or publisher")
    private String by = "year";

    @Option(
            names = "--width",
            paramLabel = "WIDTH",
            description = "how far from its written form a word is found: exact, inflected or compounds; if not given,"
                    + " ${DEFAULT-VALUE}")
    private String width;

    @Option(names = "--from", paramLabel = "DATE", description = "no earlier")
    private String from = "";

    @Option(names = "--to", paramLabel = "DATE", description = "no later")
    private String to = "";

    @Option(names = "--publisher", paramLabel = "NAME", description = "of this publisher; repeat for any of several")
    private List<String> publisher = List.of();

    @Option(names = "--keyword", paramLabel = "WORD", description = "with this keyword; repeat for all of several")
    private List<String> keyword = List.of();

    CountingOptions(String usualWidth) {
        width = usualWidth;
    }

    String by() {
        return by;
    }

    /** As parameters of the HTTP interface, so that a count is the same in both. */
    Map<String, List<String>> parameters() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put("by", List.of(by));
        values.put("width", List.of(width));
        values.put("from", List.of(from));
        values.put("to", List.of(to));
        values.put("publisher", publisher);
        values.put("keyword", keyword);
        return values;
    }

    /** Refuses what cannot be read, by the name of its option. */
    static void check(List<SearchParameters.Problem> problems) {
        problems.stream().findFirst().ifPresent(problem -> {
            String option = problem.name().equals("q") ? "QUERY" : "--" + problem.name();
            throw new ArchiveException(
                    option + problem.sentence().substring(problem.name().length()) + ".");
        });
    }
}
