package se.nyhetsarkivet.evaluation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * How well a splitter did on a list.
 *
 * @param compounds how many compounds there were
 * @param heads how many of them were cut where the last part begins
 * @param modifiers how many of them were cut where the first part ends
 * @param falseSplits how many running words, compounds or not, were cut where nothing is marked
 */
record CompoundScores(long compounds, long heads, long modifiers, long falseSplits) {

    static CompoundScores of(Splitter splitter, GoldList list) throws IOException {
        List<Judgement> judgements = new ArrayList<>();
        for (GoldWord word : list.words()) {
            judgements.add(Judgement.of(splitter, word));
        }
        return new CompoundScores(
                list.compounds().count(),
                judgements.stream().filter(Judgement::isHeadFound).count(),
                judgements.stream().filter(Judgement::isModifierFound).count(),
                judgements.stream()
                        .filter(Judgement::isFalselySplit)
                        .mapToLong(judgement -> judgement.word().count())
                        .sum());
    }

    List<String> cells() {
        return List.of(
                Figures.share((double) heads / compounds),
                Figures.share((double) modifiers / compounds),
                Figures.decimal(1_000.0 * falseSplits / GoldList.RUNNING_WORDS));
    }
}
