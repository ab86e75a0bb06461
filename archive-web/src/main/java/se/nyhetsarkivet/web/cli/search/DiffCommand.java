package se.nyhetsarkivet.web.cli.search;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.archive.ArchiveLedger;
import se.nyhetsarkivet.comparison.ItemComparison;
import se.nyhetsarkivet.comparison.Segment;
import se.nyhetsarkivet.comparison.TextComparison;
import se.nyhetsarkivet.comparison.ValueChange;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.web.answer.ComparisonAnswer;
import se.nyhetsarkivet.web.cli.console.Console;
import se.nyhetsarkivet.web.cli.console.ExitCode;
import se.nyhetsarkivet.web.cli.console.PlainText;
import se.nyhetsarkivet.web.cli.console.ShownRevisions;
import se.nyhetsarkivet.web.cli.option.ArchiveOption;

@Command(
        name = "diff",
        description = "Shows what changed between two revisions of an item, word by word.",
        footer = {
            "",
            "What was removed stands in [-…-], what was added in {+…+}. Without FROM and TO",
            "the last change is shown. Works also while the web application runs."
        })
public final class DiffCommand implements Callable<Integer> {

    @Mixin
    private final ArchiveOption archive = new ArchiveOption();

    @Parameters(index = "0", paramLabel = "ID", description = "the item's id")
    private String id = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "FROM", description = "the number of the earlier revision")
    private @Nullable Integer from;

    @Parameters(index = "2", arity = "0..1", paramLabel = "TO", description = "the number of the later")
    private @Nullable Integer to;

    @Option(names = "--json", description = "answer in JSON")
    private boolean json;

    private final Console console;

    public DiffCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ShownRevisions revisions;
        try (ArchiveLedger ledger = archive.openLedger(console)) {
            revisions = ShownRevisions.of(ledger.history(new ItemId(id)));
        }
        if (from != null && to == null) {
            throw new ArchiveException("Name two revisions, or none to compare the last change.");
        }
        Revision earlier = from == null ? revisions.lastButOne() : revisions.number(from);
        Revision later = to == null ? revisions.last() : revisions.number(to);
        if (json) {
            console.json(ComparisonAnswer.of(earlier, later));
        } else {
            print(earlier, later);
        }
        return ExitCode.DONE;
    }

    private void print(Revision earlier, Revision later) {
        ItemComparison comparison = ItemComparison.of(earlier, later);
        console.out()
                .println("Item " + id + ", revision " + earlier.number() + " to " + later.number()
                        + (comparison.changedWithoutNotice() ? ": the text changed, its date did not" : ""));
        print(comparison.headline());
        print(comparison.lead());
        print(comparison.body());
        comparison.values().forEach(change -> console.out().println(PlainText.of(line(change))));
    }

    private void print(TextComparison text) {
        if (!text.segments().isEmpty()) {
            console.out().println();
            String marked = text.segments().stream().map(DiffCommand::marked).collect(Collectors.joining());
            marked.lines().forEach(line -> console.out().println(PlainText.of(line)));
        }
    }

    private static String marked(Segment segment) {
        return switch (segment.kind()) {
            case SAME -> segment.text();
            case REMOVED -> "[-" + segment.text() + "-]";
            case ADDED -> "{+" + segment.text() + "+}";
        };
    }

    private static String line(ValueChange change) {
        return change.field().name().toLowerCase(Locale.ROOT) + ": " + values("[-", change.removed(), "-]")
                + values("{+", change.added(), "+}");
    }

    private static String values(String begin, List<String> values, String end) {
        return values.isEmpty() ? "" : begin + String.join(", ", values) + end;
    }
}
