package se.nyhetsarkivet.search.expansion;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import se.nyhetsarkivet.index.deadline.Deadline;
import se.nyhetsarkivet.query.QueryNode.Fuzzy;
import se.nyhetsarkivet.query.QueryNode.Wildcard;
import se.nyhetsarkivet.swedish.SwedishLanguage;
import se.nyhetsarkivet.swedish.SwedishWord;
import se.nyhetsarkivet.swedish.TermKinds;

/** Gives the written words that patterns and fuzzy words stand for. */
public interface TermExpander {

    /** One letter may differ in a word of so many, two in a longer one. */
    int SHORT_WORD = 5;

    /** What the words are for: near something, each word costs more. */
    enum Use {
        ANYWHERE,
        NEAR
    }

    /** When looking for what the words match has to end. */
    Deadline deadline();

    /** The words that fit a pattern. */
    List<String> of(Wildcard pattern, Use use) throws IOException;

    /** The words that are spelled nearly like another. */
    List<String> of(Fuzzy fuzzy, Use use) throws IOException;

    /** Accepts the terms of what differs from a word in a letter or two; the first letter is as typed. */
    static Automaton similar(Fuzzy fuzzy, SwedishLanguage language) {
        String written = language.words(fuzzy.text()).stream()
                .findFirst()
                .map(SwedishWord::text)
                .orElse(fuzzy.text());
        int second = written.offsetByCodePoints(0, 1);
        int edits = written.length() <= SHORT_WORD ? 1 : 2;
        return new LevenshteinAutomata(written.substring(second), true)
                .toAutomaton(edits, TermKinds.written(written.substring(0, second)));
    }
}
