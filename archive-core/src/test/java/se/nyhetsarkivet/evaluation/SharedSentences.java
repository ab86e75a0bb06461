package se.nyhetsarkivet.evaluation;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * How well any search can do on a task whose passages share sentences. If several passages have the sentence that answers a
 * question, nothing tells which of them is the right one, and their order is chance.
 */
final class SharedSentences {

    private static final int GRAM = 4;

    private final Map<String, Set<String>> sentences = new HashMap<>();
    private final Map<String, Integer> passagesWith = new HashMap<>();

    private SharedSentences(List<Passage> passages) {
        for (Passage passage : passages) {
            Set<String> found = sentencesOf(passage.title() + "\n" + passage.text());
            sentences.put(passage.id(), found);
            found.forEach(sentence -> passagesWith.merge(sentence, 1, Integer::sum));
        }
    }

    /** The highest expected MRR@10. */
    static double highestReciprocalRank(List<Passage> passages, List<Question> questions) {
        SharedSentences shared = new SharedSentences(passages);
        return questions.stream()
                .mapToDouble(question -> expected(shared.passagesThatAnswer(question)))
                .average()
                .orElseThrow();
    }

    /** The mean of 1 / place if each of the first places is equally likely. */
    private static double expected(int passages) {
        double sum = 0;
        for (int place = 1; place <= Math.min(passages, Ranking.DEPTH); place++) {
            sum += 1.0 / place;
        }
        return sum / passages;
    }

    private int passagesThatAnswer(Question question) {
        Set<String> asked = grams(question.text() + " " + question.answer());
        String answering = Objects.requireNonNull(sentences.get(question.passage())).stream()
                .max(Comparator.comparingInt(sentence -> shared(grams(sentence), asked)))
                .orElseThrow();
        return Objects.requireNonNull(passagesWith.get(answering));
    }

    private static int shared(Set<String> some, Set<String> others) {
        Set<String> shared = new HashSet<>(some);
        shared.retainAll(others);
        return shared.size();
    }

    private static Set<String> grams(String text) {
        String lowerCase = text.toLowerCase(Locale.ROOT);
        Set<String> grams = new HashSet<>();
        for (int i = 0; i + GRAM <= lowerCase.length(); i++) {
            grams.add(lowerCase.substring(i, i + GRAM));
        }
        return grams;
    }

    /** The sentences of each line, with single spaces. */
    private static Set<String> sentencesOf(String text) {
        List<String> found = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.of("sv"));
        text.lines().forEach(line -> {
            breaks.setText(line);
            int start = breaks.first();
            for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
                found.add(line.substring(start, end).strip().replaceAll("\\s+", " "));
                start = end;
            }
        });
        Set<String> sentences = new LinkedHashSet<>(found);
        sentences.remove("");
        return sentences;
    }
}
