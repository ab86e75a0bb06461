package se.nyhetsarkivet.search.translation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.nyhetsarkivet.query.Notice;
import se.nyhetsarkivet.query.QueryNode;
import se.nyhetsarkivet.query.QueryNode.All;
import se.nyhetsarkivet.query.QueryNode.Any;
import se.nyhetsarkivet.query.QueryNode.InText;
import se.nyhetsarkivet.query.QueryNode.Leaf;
import se.nyhetsarkivet.query.QueryNode.Word;
import se.nyhetsarkivet.query.Synonyms;
import se.nyhetsarkivet.swedish.SwedishLanguage;
import se.nyhetsarkivet.swedish.SwedishWord;

/**
 * Adds to the words of a query the names of the same meaning. A name is recognised in any of its forms, and a name of several
 * words where they were typed one after the other. Safe for use by many threads.
 */
public final class SynonymRewriter {

    /** How many names are added to a query at most. */
    private static final int MAX_ADDED = 100;

    private final SwedishLanguage language;
    private final Map<String, List<Name>> namesByFirstTerm = new HashMap<>();

    /**
     * A name of a group.
     *
     * @param words for each of its words the terms that it may be recognised by
     * @param text the name
     * @param group all names of its meaning
     */
    private record Name(List<Set<String>> words, String text, Synonyms.Group group) {}

    public SynonymRewriter(SwedishLanguage language, Synonyms synonyms) {
        this.language = language;
        for (Synonyms.Group group : synonyms.groups()) {
            for (String text : group.names()) {
                List<Set<String>> words = language.words(text).stream()
                        .map(SynonymRewriter::terms)
                        .toList();
                if (!words.isEmpty()) {
                    Name name = new Name(words, text, group);
                    words.getFirst()
                            .forEach(term -> namesByFirstTerm
                                    .computeIfAbsent(term, unused -> new ArrayList<>())
                                    .add(name));
                }
            }
        }
    }

    /**
     * A query with the names added.
     *
     * @param query the query
     * @param notices one for each group that was used
     */
    public record Rewritten(QueryNode query, Set<Notice> notices) {}

    public Rewritten rewrite(QueryNode query) {
        Rewriting rewriting = new Rewriting();
        QueryNode rewritten = namesByFirstTerm.isEmpty() ? query : rewriting.of(query);
        return new Rewritten(rewritten, rewriting.notices);
    }

    /** What is done to one query. */
    private final class Rewriting {

        private final Set<Notice> notices = new LinkedHashSet<>();
        private int added;

        QueryNode of(QueryNode query) {
            return switch (query) {
                case Word word -> sequence(List.of(word)).getFirst();
                case All(var required, var excluded) -> {
                    List<QueryNode> rewritten = sequence(required);
                    boolean single = rewritten.size() == 1 && excluded.isEmpty();
                    yield single ? rewritten.getFirst() : new All(rewritten, excluded);
                }
                case Any(var alternatives) ->
                    new Any(alternatives.stream().map(this::of).toList());
                case InText(var part, var inner) -> new InText(part, of(inner));
                case Leaf leaf -> leaf;
            };
        }

        private List<QueryNode> sequence(List<QueryNode> parts) {
            List<QueryNode> rewritten = new ArrayList<>();
            int i = 0;
            while (i < parts.size()) {
                Optional<Name> name = added < MAX_ADDED ? longestNameAt(parts, i) : Optional.empty();
                if (name.isPresent()) {
                    List<QueryNode> typed =
                            parts.subList(i, i + name.get().words().size());
                    rewritten.add(withOtherNames(typed, name.get()));
                    i += typed.size();
                } else {
                    QueryNode part = parts.get(i);
                    rewritten.add(part instanceof Word ? part : of(part));
                    i++;
                }
            }
            return rewritten;
        }

        private QueryNode withOtherNames(List<QueryNode> typed, Name name) {
            notices.add(new Notice(Notice.Kind.SYNONYM, name.group().line()));
            List<QueryNode> alternatives = new ArrayList<>();
            alternatives.add(typed.size() == 1 ? typed.getFirst() : new All(typed, List.of()));
            name.group().names().stream()
                    .filter(other -> !other.equals(name.text()))
                    .limit(MAX_ADDED - added)
                    .forEach(other -> alternatives.add(new Word(other)));
            added += alternatives.size() - 1;
            return new Any(alternatives);
        }
    }

    private Optional<Name> longestNameAt(List<QueryNode> parts, int start) {
        Optional<Name> longest = Optional.empty();
        for (String term : typedTerms(parts.get(start))) {
            for (Name name : namesByFirstTerm.getOrDefault(term, List.of())) {
                boolean longer = longest.isEmpty()
                        || name.words().size() > longest.get().words().size();
                if (longer && standsAt(name, parts, start)) {
                    longest = Optional.of(name);
                }
            }
        }
        return longest;
    }

    private boolean standsAt(Name name, List<QueryNode> parts, int start) {
        if (start + name.words().size() > parts.size()) {
            return false;
        }
        for (int i = 0; i < name.words().size(); i++) {
            Set<String> terms = name.words().get(i);
            if (typedTerms(parts.get(start + i)).stream().noneMatch(terms::contains)) {
                return false;
            }
        }
        return true;
    }

    /** The terms of a part that is one word in the width of the search; none for any other part. */
    private Set<String> typedTerms(QueryNode part) {
        if (!(part instanceof Word(String text, var width)) || width.isPresent()) {
            return Set.of();
        }
        List<SwedishWord> words = language.words(text);
        return words.size() == 1 ? terms(words.getFirst()) : Set.of();
    }

    private static Set<String> terms(SwedishWord word) {
        Set<String> terms = new LinkedHashSet<>();
        Stream.concat(Stream.of(word.writtenTerm()), word.baseTerms().stream()).forEach(terms::add);
        return terms;
    }
}
