package se.nyhetsarkivet.search.expansion;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import se.nyhetsarkivet.index.deadline.Deadline;
import se.nyhetsarkivet.index.document.IndexFields;
import se.nyhetsarkivet.query.QueryNode.Fuzzy;
import se.nyhetsarkivet.query.QueryNode.Wildcard;
import se.nyhetsarkivet.search.text.StoredTexts;
import se.nyhetsarkivet.swedish.SwedishLanguage;
import se.nyhetsarkivet.swedish.TermKinds;

/** The words of some items' texts, of which there are much fewer than in the archive: enough to mark matches in them. */
public final class TextTermExpander implements TermExpander {

    private final SwedishLanguage language;
    private final List<Document> items;
    private final Set<String> writtenTerms = new HashSet<>();
    private final Deadline deadline;

    /** Making an automaton takes longer than looking through a text. */
    private final Map<Fuzzy, CharacterRunAutomaton> similarTo;

    private boolean read;

    public TextTermExpander(SwedishLanguage language, List<Document> items, Deadline deadline) {
        this(language, items, deadline, new HashMap<>());
    }

    private TextTermExpander(
            SwedishLanguage language,
            List<Document> items,
            Deadline deadline,
            Map<Fuzzy, CharacterRunAutomaton> similarTo) {
        this.language = language;
        this.items = items;
        this.deadline = deadline;
        this.similarTo = similarTo;
    }

    /** The words of another item's texts. */
    public TextTermExpander of(Document item) {
        return new TextTermExpander(language, List.of(item), deadline, similarTo);
    }

    /** Whether any pattern has asked for the words. */
    public boolean read() {
        return read;
    }

    /** Reads the texts when the first pattern asks for them; most searches have none. */
    private Set<String> writtenTerms() throws IOException {
        if (!read) {
            for (Document item : items) {
                for (String field : IndexFields.TEXTS) {
                    add(StoredTexts.text(item, field));
                }
            }
            read = true;
        }
        return writtenTerms;
    }

    private void add(String text) throws IOException {
        try (TokenStream tokens = language.analyzer().tokenStream("", text)) {
            TermToBytesRefAttribute term = tokens.getAttribute(TermToBytesRefAttribute.class);
            tokens.reset();
            while (tokens.incrementToken() && !deadline.passedByNow()) {
                if (TermKinds.markOf(term.getBytesRef()) == TermKinds.WRITTEN_MARK) {
                    writtenTerms.add(term.getBytesRef().utf8ToString());
                }
            }
            tokens.end();
        }
    }

    @Override
    public Deadline deadline() {
        return deadline;
    }

    @Override
    public List<String> of(Wildcard pattern, Use use) throws IOException {
        WordPattern wanted = WordPattern.of(pattern.text());
        return those(term -> wanted.fits(new BytesRef(term)));
    }

    @Override
    public List<String> of(Fuzzy fuzzy, Use use) throws IOException {
        CharacterRunAutomaton wanted = similarTo.computeIfAbsent(
                fuzzy, word -> new CharacterRunAutomaton(TermExpander.similar(word, language)));
        return those(wanted::run);
    }

    private List<String> those(Predicate<String> wanted) throws IOException {
        return writtenTerms().stream()
                .filter(wanted)
                .map(term -> term.substring(1))
                .sorted()
                .toList();
    }
}
