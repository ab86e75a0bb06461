package se.nyhetsarkivet.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The forms of a treebank in lower case, each with the lemmas that it stands for in the treebank's text.
 *
 * @param lemmas the lemmas by form
 */
record TreebankForms(SortedMap<String, Set<String>> lemmas) {

    private static final Pattern WORD = Pattern.compile("[a-zåäöéèüà\\-:]+");
    private static final Set<String> CONTENT = Set.of("NOUN", "VERB", "ADJ", "PROPN", "ADV");
    private static final int FORM = 0;
    private static final int LEMMA = 1;
    private static final int PART_OF_SPEECH = 2;

    static TreebankForms all(Path file) throws IOException {
        return read(file, partOfSpeech -> true);
    }

    static TreebankForms contentWords(Path file) throws IOException {
        return read(file, CONTENT::contains);
    }

    private static TreebankForms read(Path file, Predicate<String> partsOfSpeech) throws IOException {
        List<String> lines = Files.readAllLines(file);
        SortedMap<String, Set<String>> lemmas = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] columns = line.split("\t", -1);
            String form = columns[FORM].toLowerCase(Locale.ROOT);
            if (WORD.matcher(form).matches() && partsOfSpeech.test(columns[PART_OF_SPEECH])) {
                lemmas.computeIfAbsent(form, any -> new HashSet<>()).add(columns[LEMMA].toLowerCase(Locale.ROOT));
            }
        }
        return new TreebankForms(lemmas);
    }

    /** The pairs that are judged: those of one lemma, and those of different ones that begin alike. */
    List<FormPair> pairs() {
        List<Map.Entry<String, Set<String>>> forms = List.copyOf(lemmas.entrySet());
        List<FormPair> pairs = new ArrayList<>();
        for (int i = 0; i < forms.size(); i++) {
            for (int j = i + 1; j < forms.size(); j++) {
                String first = forms.get(i).getKey();
                String second = forms.get(j).getKey();
                boolean sameLemma = !Collections.disjoint(
                        forms.get(i).getValue(), forms.get(j).getValue());
                if (sameLemma || FormPair.beginAlike(first, second)) {
                    pairs.add(new FormPair(first, second, sameLemma));
                }
            }
        }
        return List.copyOf(pairs);
    }
}
