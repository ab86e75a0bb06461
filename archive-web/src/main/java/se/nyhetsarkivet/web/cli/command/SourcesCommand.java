package se.nyhetsarkivet.web.cli.command;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.web.answer.SourceAnswer;
import se.nyhetsarkivet.web.cli.console.Console;
import se.nyhetsarkivet.web.cli.console.ExitCode;
import se.nyhetsarkivet.web.cli.console.PlainText;
import se.nyhetsarkivet.web.cli.console.SwedishTime;
import se.nyhetsarkivet.web.cli.option.ArchiveOption;
import se.nyhetsarkivet.web.source.setting.SourceProperties.Kind;
import se.nyhetsarkivet.web.source.state.PageStore;
import se.nyhetsarkivet.web.source.state.SourceDatabase;
import se.nyhetsarkivet.web.source.state.SourceReport;
import se.nyhetsarkivet.web.source.state.SourceState;
import se.nyhetsarkivet.web.source.state.SourceStore;

@Command(
        name = "sources",
        description = "Lists the watched sources, also while the web application runs.",
        footer = {
            "",
            "Which sources are watched is a matter of the server's settings (archive.sources.list).",
            "To see what a feed, a site map or a list page would bring, before it is watched:",
            "sources --try https://kommun.example/nyheter.rss"
        })
public final class SourcesCommand implements Callable<Integer> {

    private static final String FILE_ENVIRONMENT = "ARCHIVE_SOURCES_FILE";

    @Mixin
    private final ArchiveOption archive = new ArchiveOption();

    @Option(
            names = "--try",
            paramLabel = "ADDRESS",
            description = "fetch this once and say what it names; nothing is written")
    private @Nullable String tried;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "with --try: feed, sitemap, list or auto (default: auto)")
    private String kind = "auto";

    @Option(names = "--json", description = "answer in JSON")
    private boolean json;

    private final Console console;

    public SourcesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (tried != null) {
            return new SourceTrial(console, json).fetch(address(tried), kind(kind));
        }
        Path file = file();
        if (Files.notExists(file)) {
            console.message("No source has been watched yet.");
            return ExitCode.DONE;
        }
        try (SourceDatabase database = SourceDatabase.open(file)) {
            print(reports(database));
        }
        return ExitCode.DONE;
    }

    private Path file() {
        String named = console.environment().getOrDefault(FILE_ENVIRONMENT, "");
        return named.isBlank() ? archive.directory(console).resolve(SourceDatabase.FILE) : Path.of(named);
    }

    private static URI address(String typed) {
        try {
            return new URI(typed.strip());
        } catch (URISyntaxException noAddress) {
            throw new ArchiveException(
                    "'" + typed + "' is no address; expected one such as https://kommun.example/nyheter.rss.");
        }
    }

    private static Kind kind(String typed) {
        return Arrays.stream(Kind.values())
                .filter(each -> each.name().equalsIgnoreCase(typed.strip()))
                .findFirst()
                .orElseThrow(() -> new ArchiveException(
                        "'" + typed + "' is no kind of source; expected feed, sitemap, list or auto."));
    }

    private List<SourceReport> reports(SourceDatabase database) {
        PageStore pages = new PageStore(database);
        Instant now = console.clock().instant();
        return new SourceStore(database)
                .all().stream()
                        .map(state -> SourceReport.of(state, pages.news(state.name()), now))
                        .toList();
    }

    private void print(List<SourceReport> reports) {
        if (json) {
            console.json(reports.stream().map(SourcesCommand::answer).toList());
            return;
        }
        if (reports.isEmpty()) {
            console.message("No source has been watched yet.");
        }
        reports.stream()
                .flatMap(report -> lines(report).stream())
                .forEach(line -> console.out().println(PlainText.of(line)));
    }

    private static SourceAnswer answer(SourceReport report) {
        SourceState state = report.state();
        return new SourceAnswer(
                state.name(),
                state.address(),
                state.watched(),
                report.weeks(),
                report.lastNew().map(Instant::toString).orElse(null),
                state.lastSuccess().map(Instant::toString).orElse(null),
                next(state).map(Instant::toString).orElse(null),
                report.silent(),
                state.failures(),
                state.error().isEmpty() ? null : state.error());
    }

    private static Optional<Instant> next(SourceState state) {
        return Optional.of(state.nextVisit()).filter(time -> state.watched() && time.isAfter(Instant.EPOCH));
    }

    private static List<String> lines(SourceReport report) {
        SourceState state = report.state();
        List<String> lines = new ArrayList<>();
        lines.add(state.name() + " (" + state.address() + ")" + (state.watched() ? "" : ", not watched any more"));
        lines.add("    new in the last " + SourceReport.WEEKS + " weeks, latest first: "
                + report.weeks().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        lines.add("    last new: " + time(report.lastNew()) + "; last read: " + time(state.lastSuccess())
                + "; next visit: " + next(state).map(SwedishTime::text).orElse("-"));
        if (report.silent()) {
            lines.add("    silent (källan har tystnat): nothing new for longer than usual");
        }
        if (!state.error().isEmpty()) {
            lines.add("    " + (state.failures() > 0 ? "failed, times " + state.failures() : "waits") + ": "
                    + state.error());
        }
        return lines;
    }

    private static String time(Optional<Instant> moment) {
        return moment.map(SwedishTime::text).orElse("never");
    }
}
