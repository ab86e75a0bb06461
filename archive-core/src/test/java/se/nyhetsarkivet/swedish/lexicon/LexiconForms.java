package se.nyhetsarkivet.swedish.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Every form that our lexicon knows, made from the word lists without what looks forms up. */
public final class LexiconForms {

    private LexiconForms() {}

    public static Set<String> all() {
        Set<String> forms = new TreeSet<>();
        Map<String, List<List<String>>> paradigms = new HashMap<>();
        WordFile.rows("paradigms.txt")
                .forEach(rule -> paradigms
                        .computeIfAbsent(rule.getFirst(), any -> new ArrayList<>())
                        .add(rule));
        WordFile.rows("words.txt").forEach(word -> {
            String base = word.getFirst().replace("|", "");
            forms.add(base);
            paradigms.getOrDefault(word.get(1), List.of()).forEach(rule -> addForms(base, rule, forms));
        });
        Stream.of("irregular-verbs.txt", "irregular-nouns.txt", "irregular-adjectives.txt", "pronouns.txt")
                .flatMap(WordFile::rows)
                .flatMap(List::stream)
                .filter(form -> !form.endsWith("-"))
                .forEach(form -> forms.add(form.replace("|", "")));
        PrefixedVerb.read(WordFile.rows("irregular-verbs.txt")).forEach(verb -> forms.addAll(verb.forms()));
        return forms;
    }

    private static void addForms(String base, List<String> rule, Set<String> forms) {
        String lost = rule.get(2).replace("-", "");
        if (base.endsWith(lost) && SuffixRule.Ending.parse(rule.get(1)).matches(base)) {
            String stem = base.substring(0, base.length() - lost.length());
            rule.subList(3, rule.size()).forEach(gained -> forms.add(stem + gained.replace("-", "")));
        }
    }
}
