package se.nyhetsarkivet.search.translation;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import se.nyhetsarkivet.swedish.SwedishLanguage;
import se.nyhetsarkivet.swedish.TermKinds;

/** The parts of the compounds in a text, in their base forms. */
final class CompoundParts {

    private CompoundParts() {}

    static Set<String> of(SwedishLanguage language, String text) throws IOException {
        Set<String> parts = new LinkedHashSet<>();
        try (TokenStream tokens = language.analyzer().tokenStream("", text)) {
            TermToBytesRefAttribute term = tokens.getAttribute(TermToBytesRefAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                if (TermKinds.markOf(term.getBytesRef()) == TermKinds.PART_MARK) {
                    parts.add(term.getBytesRef().utf8ToString().substring(1));
                }
            }
            tokens.end();
        }
        return parts;
    }
}
