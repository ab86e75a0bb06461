package se.nyhetsarkivet.search.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.nyhetsarkivet.index.document.IndexFields;
import se.nyhetsarkivet.index.view.ArchiveSearcher;
import se.nyhetsarkivet.query.Notice;
import se.nyhetsarkivet.query.QueryNode;
import se.nyhetsarkivet.query.QueryNode.All;
import se.nyhetsarkivet.query.QueryNode.Any;
import se.nyhetsarkivet.query.QueryNode.InText;
import se.nyhetsarkivet.query.QueryNode.Near;
import se.nyhetsarkivet.query.QueryNode.OfKeyword;
import se.nyhetsarkivet.query.QueryNode.OfPublisher;
import se.nyhetsarkivet.query.QueryNode.Placed;
import se.nyhetsarkivet.query.QueryNode.Wildcard;
import se.nyhetsarkivet.query.QueryNode.Word;
import se.nyhetsarkivet.query.Width;
import se.nyhetsarkivet.search.expansion.IndexTermExpander;
import se.nyhetsarkivet.search.expansion.TermExpander;
import se.nyhetsarkivet.search.translation.filter.FilterValueLookup;
import se.nyhetsarkivet.swedish.SwedishLanguage;

/**
 * Reads what can only be read with the archive at hand. A question mark at the end of a word is punctuation, unless the archive
 * has no such word but some with a letter there. A compound, or a word joined by a hyphen, that nothing has stands for its
 * parts. The words behind a publisher belong to its name, if there is one of that name. For one search.
 */
public final class AskedOfArchive {

    private final SwedishLanguage language;
    private final ArchiveSearcher searcher;
    private final UnknownCompound unknown;
    private final FilterValueLookup values;
    private final Set<Notice> notices = new LinkedHashSet<>();

    public AskedOfArchive(SwedishLanguage language, ArchiveSearcher searcher, Width width) {
        this.language = language;
        this.searcher = searcher;
        values = new FilterValueLookup(searcher);
        unknown = new UnknownCompound(language, searcher, width, values);
    }

    /**
     * Reports words that were not read as they stand.
     *
     * @param said what is said already; of a word that begins with an unknown field nothing more is
     */
    public List<Notice> notices(List<Notice> said) {
        return notices.stream()
                .filter(notice -> said.stream()
                        .noneMatch(field -> field.kind() == Notice.Kind.UNKNOWN_FIELD
                                && notice.subject().startsWith(field.subject())))
                .toList();
    }

    public QueryNode read(QueryNode asked) throws IOException {
        return read(asked, true);
    }

    /** Reads a query; what is excluded is not widened, or less would be found than was asked for. */
    private QueryNode read(QueryNode asked, boolean wanted) throws IOException {
        return switch (asked) {
            case Word word -> wanted ? inParts(word) : word;
            case Wildcard pattern -> withoutMark(pattern);
            case Near near -> near(near);
            case InText(var part, var inner) -> new InText(part, read(inner, wanted));
            case Any(var alternatives) -> new Any(each(alternatives, wanted));
            case All(var required, var excluded) -> all(withWholeNames(required), excluded, wanted);
            case QueryNode.Leaf leaf -> leaf;
        };
    }

    private Near near(Near asked) throws IOException {
        return new Near(parts(asked.parts()), asked.distance(), asked.ordered());
    }

    private List<Near.Part> parts(List<Near.Part> asked) throws IOException {
        List<Near.Part> read = new ArrayList<>();
        for (Near.Part part : asked) {
            read.add(
                    switch (part) {
                        case Wildcard pattern -> withoutMark(pattern);
                        case Placed placed -> placed;
                        case Near.Either(var alternatives) -> new Near.Either(parts(alternatives));
                    });
        }
        return read;
    }

    private QueryNode all(List<QueryNode> required, List<QueryNode> excluded, boolean wanted) throws IOException {
        List<QueryNode> read = new ArrayList<>();
        for (QueryNode part : each(required, wanted)) {
            if (part instanceof All(var inner, var without) && without.isEmpty()) {
                read.addAll(inner);
            } else {
                read.add(part);
            }
        }
        return read.size() == 1 && excluded.isEmpty() ? read.getFirst() : new All(read, each(excluded, false));
    }

    private List<QueryNode> each(List<QueryNode> parts, boolean wanted) throws IOException {
        List<QueryNode> read = new ArrayList<>();
        for (QueryNode part : parts) {
            read.add(read(part, wanted));
        }
        return read;
    }

    private Placed withoutMark(Wildcard pattern) throws IOException {
        Optional<Word> word = wordBeforeMark(pattern);
        if (word.isEmpty()) {
            return pattern;
        }
        boolean isWord = unknown.isInArchive(language.words(word.get().text()));
        boolean fits = !isWord
                && !new IndexTermExpander(language, searcher)
                        .of(pattern, TermExpander.Use.NEAR)
                        .isEmpty();
        return fits ? pattern : word.get();
    }

    /** The word that a pattern is if the question marks at its end are punctuation, and it has no other wildcards. */
    public static Optional<Word> wordBeforeMark(Wildcard pattern) {
        String text = pattern.text();
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '?') {
            end--;
        }
        String word = text.substring(0, end);
        boolean plain = end < text.length() && word.indexOf('?') < 0 && word.indexOf('*') < 0;
        return plain && !word.isEmpty() ? Optional.of(new Word(word, pattern.width())) : Optional.empty();
    }

    private QueryNode inParts(Word word) throws IOException {
        Optional<QueryNode> parts = unknown.inParts(word);
        parts.ifPresent(any -> notices.add(new Notice(Notice.Kind.BY_PARTS, word.text())));
        return parts.orElse(word);
    }

    /** Takes words into the name of the publisher or keyword before them, as long as there is one that goes on so. */
    private List<QueryNode> withWholeNames(List<QueryNode> parts) throws IOException {
        List<QueryNode> whole = new ArrayList<>();
        for (QueryNode part : parts) {
            Optional<QueryNode> longer = whole.isEmpty() ? Optional.empty() : longer(whole.getLast(), part);
            if (longer.isPresent()) {
                whole.set(whole.size() - 1, longer.get());
            } else {
                whole.add(part);
            }
        }
        return whole;
    }

    private Optional<QueryNode> longer(QueryNode name, QueryNode next) throws IOException {
        if (!(next instanceof Word(String text, var own)) || own.isPresent()) {
            return Optional.empty();
        }
        return switch (name) {
            case OfPublisher(String first) ->
                known(IndexFields.PUBLISHER, first + " " + text).map(OfPublisher::new);
            case OfKeyword(String first) ->
                known(IndexFields.KEYWORD, first + " " + text).map(OfKeyword::new);
            default -> Optional.empty();
        };
    }

    private Optional<String> known(String field, String name) throws IOException {
        return values.matching(field, name).isEmpty() ? Optional.empty() : Optional.of(name);
    }
}
