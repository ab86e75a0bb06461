package se.nyhetsarkivet.search;

import java.util.function.Supplier;
import se.nyhetsarkivet.query.Synonyms;
import se.nyhetsarkivet.search.translation.SynonymRewriter;
import se.nyhetsarkivet.swedish.SwedishLanguage;

/** The synonyms as they are now, prepared for use until they are others. Safe for use by many threads. */
final class CurrentSynonyms {

    private final SwedishLanguage language;
    private final Supplier<Synonyms> synonyms;
    private volatile Prepared prepared;

    private record Prepared(Synonyms synonyms, SynonymRewriter rewriter) {}

    CurrentSynonyms(SwedishLanguage language, Supplier<Synonyms> synonyms) {
        this.language = language;
        this.synonyms = synonyms;
        prepared = prepare(Synonyms.NONE);
    }

    Synonyms get() {
        return synonyms.get();
    }

    SynonymRewriter rewriter() {
        Synonyms wanted = get();
        Prepared now = prepared;
        if (!now.synonyms().equals(wanted)) {
            now = prepare(wanted);
            prepared = now;
        }
        return now.rewriter();
    }

    private Prepared prepare(Synonyms wanted) {
        return new Prepared(wanted, new SynonymRewriter(language, wanted));
    }
}
