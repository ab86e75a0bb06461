package se.nyhetsarkivet.web.cli.option;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.export.format.CellSeparator;
import se.nyhetsarkivet.export.format.ExportFormat;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.web.address.SearchParameters;
import se.nyhetsarkivet.web.cli.console.Console;

/** Which hits are exported, and how. */
public final class HitExportOptions {

    @Option(names = "--query", paramLabel = "QUERY", description = "export what this finds, and not all items")
    private @Nullable String query;

    @Option(
            names = "--search",
            paramLabel = "ADDRESS",
            description = "export the search of this address, copied from the search page, with its filters")
    private @Nullable String address;

    @Option(names = "--until", paramLabel = "DATE", description = "no later")
    private String until = "";

    @Mixin
    private final SearchOptions filters = new SearchOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "csv, jsonl, ris, bibtex, csl-json or html; otherwise jsonl")
    private @Nullable String format;

    @Option(names = "--language", paramLabel = "TAG", description = "of tables and lists: sv or en; otherwise sv")
    private String language = "sv";

    @Option(
            names = "--separator",
            paramLabel = "NAME",
            description = "of tables: semicolon or comma; otherwise the one that is usual in the language")
    private String separator = "";

    @Option(
            names = "--link-base",
            paramLabel = "URL",
            description = "where the archive is on the web; otherwise http://localhost:8080")
    private String linkBase = "http://localhost:8080";

    /**
     * What is to be exported.
     *
     * @param linkBase the start of every address of the application, without a slash at the end
     */
    public record Wanted(
            SearchRequest request,
            ExportFormat format,
            Locale language,
            CellSeparator separator,
            String linkBase,
            LocalDate today) {}

    /** Whether hits are asked for, and not all revisions. */
    public boolean areWanted() {
        return query != null || address != null || format != null || !until.isEmpty() || filters.anyGiven();
    }

    /**
     * What the options say.
     *
     * @throws ArchiveException if one of them cannot be read
     */
    public Wanted wanted(Console console) {
        String named = format == null ? ExportFormat.JSON_LINES.label() : format;
        ExportFormat wanted = ExportFormat.of(named)
                .orElseThrow(() -> new ArchiveException(
                        "--format is '" + named + "'; expected one of " + ExportFormat.labels() + "."));
        if (!language.equals("sv") && !language.equals("en")) {
            throw new ArchiveException("--language is '" + language + "'; expected sv or en.");
        }
        Locale reader = Locale.of(language);
        CellSeparator cells = separator.isEmpty()
                ? CellSeparator.usualIn(reader)
                : CellSeparator.of(separator)
                        .orElseThrow(() -> new ArchiveException(
                                "--separator is '" + separator + "'; expected semicolon or comma."));
        String base = linkBase.endsWith("/") ? linkBase.substring(0, linkBase.length() - 1) : linkBase;
        if (!base.matches("https?://[^\\s/?#]+(?:/[^\\s?#]*)?")) {
            throw new ArchiveException("--link-base is '" + linkBase + "'; expected an address such as https://host.");
        }
        LocalDate today = LocalDate.ofInstant(console.clock().instant(), PartialDate.ZONE);
        return new Wanted(request(), wanted, reader, cells, base, today);
    }

    private SearchRequest request() {
        if (address != null) {
            if (query != null || !until.isEmpty() || filters.anyGiven()) {
                throw new ArchiveException("--search says all of a search; leave out --query and the filters.");
            }
            SearchParameters read = SearchParameters.read(parameters(address));
            read.problems().stream().findFirst().ifPresent(problem -> {
                throw new ArchiveException("--search has an address in which " + problem.sentence() + ".");
            });
            return read.request();
        }
        Map<String, List<String>> parameters = filters.parameters(query == null ? "" : query);
        parameters.put("to", List.of(until));
        return SearchOptions.request(parameters, "until");
    }

    /** The parameters of an address, whole or what stands behind its question mark. */
    private static Map<String, List<String>> parameters(String address) {
        String text = address.substring(address.indexOf('?') + 1);
        int fragment = text.indexOf('#');
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : (fragment < 0 ? text : text.substring(0, fragment)).split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters
                        .computeIfAbsent(decoded(pair.substring(0, equals)), name -> new ArrayList<>())
                        .add(decoded(pair.substring(equals + 1)));
            }
        }
        if (parameters.isEmpty()) {
            throw new ArchiveException(
                    "--search is '" + address
                            + "'; expected an address of the search page, such as 'http://localhost:8080/?q=avgift&from=2018'.");
        }
        return parameters;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException percent) {
            throw new ArchiveException("--search has '" + text + "', which is no part of an address; copy it again.");
        }
    }
}
