package se.nyhetsarkivet.web.cli.search;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.nyhetsarkivet.swedish.SwedishLanguage;
import se.nyhetsarkivet.swedish.explanation.WordExplanation;
import se.nyhetsarkivet.swedish.explanation.WordExplanation.Lemma;
import se.nyhetsarkivet.swedish.explanation.WordExplanation.Part;
import se.nyhetsarkivet.swedish.explanation.WordExplanation.Reading;
import se.nyhetsarkivet.swedish.explanation.WordExplanation.Reason;
import se.nyhetsarkivet.swedish.explanation.WordExplanation.WordClass;
import se.nyhetsarkivet.web.answer.search.ExplanationAnswer;
import se.nyhetsarkivet.web.cli.console.Console;
import se.nyhetsarkivet.web.cli.console.ExitCode;
import se.nyhetsarkivet.web.cli.console.PlainText;

@Command(
        name = "explain",
        description = "Explains how a Swedish word is analysed: base form, word class, parts, and why.",
        footer = {
            "",
            "The analysis decides which words a search finds. No archive is needed. A word that may be a",
            "name as well has two readings."
        })
public final class ExplainCommand implements Callable<Integer> {

    private static final String INDENT = "    ";

    @Parameters(paramLabel = "WORD", arity = "1..*", description = "the word or words")
    private final List<String> words = new ArrayList<>();

    @Option(names = "--json", description = "answer in JSON")
    private boolean json;

    private final Console console;

    public ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<WordExplanation> explanations = SwedishLanguage.load().explain(String.join(" ", words));
        if (json) {
            console.json(explanations.stream().map(ExplanationAnswer::of).toList());
        } else if (explanations.isEmpty()) {
            console.message("There is no word in it.");
        } else {
            explanations.forEach(this::print);
        }
        return ExitCode.DONE;
    }

    private void print(WordExplanation word) {
        console.out().println(PlainText.of(word.text()));
        if (!word.pieces().isEmpty()) {
            String pieces = word.pieces().stream().map(WordExplanation::text).collect(Collectors.joining(" + "));
            console.out().println(INDENT + "joined: " + PlainText.of(pieces));
        } else if (word.readings().isEmpty()) {
            console.out().println(INDENT + "found as written only");
        }
        word.readings().forEach(reading -> console.out().println(INDENT + PlainText.of(line(reading))));
        word.pieces().forEach(this::print);
    }

    private static String line(Reading reading) {
        String lemmas = reading.lemmas().isEmpty()
                ? "no base form"
                : reading.lemmas().stream().map(ExplainCommand::withClasses).collect(Collectors.joining(" or "));
        String parts = reading.parts().isEmpty()
                ? ""
                : " = " + reading.parts().stream().map(ExplainCommand::text).collect(Collectors.joining(" + "));
        return lemmas + parts + ": "
                + reading.reasons().stream().map(ExplainCommand::text).collect(Collectors.joining(", "));
    }

    private static String withClasses(Lemma lemma) {
        return lemma.classes().isEmpty()
                ? lemma.base()
                : lemma.base() + " ("
                        + lemma.classes().stream().map(ExplainCommand::text).collect(Collectors.joining(", ")) + ")";
    }

    /** The part as written, and its base form where that is another. */
    private static String text(Part part) {
        String bases = part.lemmas().stream().map(Lemma::base).collect(Collectors.joining(" or "));
        return bases.equals(part.written()) ? bases : part.written() + " [" + bases + "]";
    }

    private static String text(WordClass wordClass) {
        return switch (wordClass) {
            case NOUN -> "noun";
            case VERB -> "verb";
            case ADJECTIVE -> "adjective";
            case PRONOUN -> "pronoun";
            case NUMERAL -> "numeral";
            case NAME -> "name";
            case FUNCTION_WORD -> "function word";
            case OTHER -> "word without forms";
            case COMPOUND_PART -> "part of compounds";
        };
    }

    private static String text(Reason reason) {
        return switch (reason) {
            case LEXICON -> "in our own lexicon";
            case DICTIONARY -> "in the dictionary";
            case COMPOUND -> "a compound";
            case ENDING -> "by its ending";
            case NAME -> "a name";
            case FUNCTION_WORD -> "a function word";
            case NUMERAL -> "a number";
            case ABBREVIATION -> "an abbreviation in capitals";
        };
    }
}
