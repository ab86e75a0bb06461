package se.nyhetsarkivet.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import se.nyhetsarkivet.swedish.SwedishLanguage;
import se.nyhetsarkivet.swedish.SwedishWord;

/** Whether the forms of one word share a term, and those of different words do not. */
final class InflectionEvaluation {

    private final Set<String> forms;
    private final List<FormPair> pairs;
    private final List<FormPair> contentPairs;

    InflectionEvaluation(Path treebank) throws IOException {
        TreebankForms all = TreebankForms.all(treebank);
        forms = all.lemmas().keySet();
        pairs = all.pairs();
        contentPairs = TreebankForms.contentWords(treebank).pairs();
    }

    Table table(Contenders contenders) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (Contender contender : contenders.all()) {
            FormTerms terms = FormTerms.of(forms, contender);
            rows.add(Stream.of(
                            List.of(contender.name()),
                            PairScores.of(pairs, terms).cells(),
                            PairScores.of(contentPairs, terms).cells())
                    .flatMap(List::stream)
                    .toList());
        }
        return new Table(
                "Inflection: %s forms; %s; of content words alone %s"
                        .formatted(Figures.count(forms.size()), described(pairs), described(contentPairs)),
                List.of("", "precision", "recall", "F1", "content words: precision", "recall", "F1"),
                rows,
                note(contenders.withDictionary()));
    }

    private static String described(List<FormPair> pairs) {
        long same = pairs.stream().filter(FormPair::sameLemma).count();
        return "%s pairs of one lemma and %s of different ones"
                .formatted(Figures.count(same), Figures.count(pairs.size() - same));
    }

    /** Most of what is lost are pronouns and the like, which a search does not need. */
    private String note(Contender ours) throws IOException {
        SwedishLanguage language = ours.language().orElseThrow();
        FormTerms terms = FormTerms.of(forms, ours);
        List<FormPair> missed = pairs.stream()
                .filter(FormPair::sameLemma)
                .filter(pair -> !terms.meet(pair))
                .toList();
        long functionWords = missed.stream()
                .filter(pair -> isFunctionWord(pair.first(), language) || isFunctionWord(pair.second(), language))
                .count();
        return "Function words are in %d of the %d pairs missed with the dictionary."
                .formatted(functionWords, missed.size());
    }

    private static boolean isFunctionWord(String form, SwedishLanguage language) {
        return language.words(form).stream().anyMatch(SwedishWord::isFunctionWord);
    }
}
