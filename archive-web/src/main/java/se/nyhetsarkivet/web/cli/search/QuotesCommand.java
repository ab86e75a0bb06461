package se.nyhetsarkivet.web.cli.search;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.quotation.QuoteCheck;
import se.nyhetsarkivet.quotation.QuoteCheck.Place;
import se.nyhetsarkivet.quotation.QuoteCheck.Stretch;
import se.nyhetsarkivet.quotation.QuoteCheck.Verdict;
import se.nyhetsarkivet.quotation.QuoteReader;
import se.nyhetsarkivet.quotation.QuoteReader.Quote;
import se.nyhetsarkivet.quotation.QuoteReader.Quotes;
import se.nyhetsarkivet.web.address.SearchParameters;
import se.nyhetsarkivet.web.answer.QuotesAnswer;
import se.nyhetsarkivet.web.cli.console.Console;
import se.nyhetsarkivet.web.cli.console.Count;
import se.nyhetsarkivet.web.cli.console.ExitCode;
import se.nyhetsarkivet.web.cli.console.PlainText;
import se.nyhetsarkivet.web.cli.option.ArchiveOption;
import se.nyhetsarkivet.web.cli.option.PathConverter;
import se.nyhetsarkivet.web.cli.option.TextInput;

@Command(
        name = "quotes",
        description = "Checks whether items say what a text quotes them for.",
        footer = {
            "",
            "Quotes are what stands between quotation marks, and replies after a dash; a text",
            "without any is one quote itself. Exits with 0 if all are said word for word, with",
            "1 if not. In the differences, {+...+} is in the quote alone, [-...-] in the item",
            "alone, and [...] stands for what the quote says that it leaves out."
        })
public final class QuotesCommand implements Callable<Integer> {

    @Mixin
    private final ArchiveOption archive = new ArchiveOption();

    @Parameters(
            paramLabel = "FILE",
            converter = PathConverter.class,
            description = "a text file in UTF-8; - reads standard input")
    private Path file = Path.of("-");

    @Option(names = "--json", description = "answer in JSON, as the HTTP interface does")
    private boolean json;

    private final Console console;

    public QuotesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Quotes quotes = QuoteReader.read(TextInput.read(file, console));
        Map<String, QuoteCheck> checks = new HashMap<>();
        try (NewsArchive opened = archive.openExisting(console)) {
            quotes.quotes().forEach(quote -> checks.computeIfAbsent(quote.text(), opened::checkQuote));
        }
        List<QuotesAnswer.CheckedQuote> checked = new ArrayList<>();
        for (Quote quote : quotes.quotes()) {
            QuoteCheck check = checks.getOrDefault(quote.text(), new QuoteCheck(Verdict.NOT_FOUND, List.of(), 0, true));
            checked.add(QuotesAnswer.of(quote, check));
            if (!json) {
                print(quote, check);
            }
        }
        if (json) {
            console.json(new QuotesAnswer(quotes.marked(), quotes.unread(), checked));
        } else if (quotes.quotes().isEmpty()) {
            console.message("There is nothing to check: the text has no words.");
        }
        if (quotes.unread() > 0) {
            console.message(Count.of(quotes.unread(), "more quote") + " not checked; at most " + QuoteReader.MAX_QUOTES
                    + " are, so check the text in several parts.");
        }
        boolean allExact =
                quotes.unread() == 0 && checks.values().stream().allMatch(check -> check.verdict() == Verdict.EXACT);
        return allExact ? ExitCode.DONE : ExitCode.DONE_WITH_REMARKS;
    }

    private void print(Quote quote, QuoteCheck check) {
        line(verdict(check) + ": \u201d" + quote.text().replaceAll("\\s+", " ") + "\u201d");
        for (Place place : check.places()) {
            Revision revision = place.revision();
            line("  " + revision.item().published().iso() + " "
                    + revision.item().publisher() + ": "
                    + revision.item().headline() + " (" + revision.id() + ", revision " + revision.number()
                    + place.removedIn().map(QuotesCommand::removed).orElse("") + ")");
            if (check.verdict() == Verdict.NEAR) {
                line("    "
                        + place.stretches().stream()
                                .map(QuotesCommand::marked)
                                .collect(Collectors.joining())
                                .replaceAll("\\s+", " "));
            } else if (!place.writing().isEmpty()) {
                line("    differs in "
                        + place.writing().stream()
                                .sorted()
                                .map(writing -> SearchParameters.nameOf(writing).replace('_', ' '))
                                .collect(Collectors.joining(", ")));
            }
        }
    }

    private void line(String text) {
        console.out().println(PlainText.of(text));
    }

    private static String verdict(QuoteCheck check) {
        String verdict = switch (check.verdict()) {
            case EXACT -> "exact in " + Count.of(check.items(), "item");
            case NEAR -> "near";
            case NOT_FOUND -> "not found";
        };
        return check.interrupted() ? verdict + " (the time was not enough to look at all items)" : verdict;
    }

    private static String removed(Revision later) {
        return ", removed in revision " + later.number();
    }

    private static String marked(Stretch stretch) {
        String text = stretch.text().strip();
        return switch (stretch.kind()) {
            case SAME -> stretch.text();
            case QUOTE_ONLY -> "{+" + text + "+} ";
            case ITEM_ONLY -> "[-" + text + "-] ";
            case LEFT_OUT -> "[...] ";
        };
    }
}
