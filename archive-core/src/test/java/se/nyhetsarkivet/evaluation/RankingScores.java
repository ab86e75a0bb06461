package se.nyhetsarkivet.evaluation;

import java.io.IOException;
import java.util.List;

/**
 * How high the right passages stood.
 *
 * @param meanReciprocalRank the mean of 1 / place, or 0 where it is not among the first ten (MRR@10)
 * @param recall the share of questions whose passage is among the first ten (recall@10)
 */
record RankingScores(double meanReciprocalRank, double recall) {

    static RankingScores of(Ranking ranking, List<Question> questions) throws IOException {
        double reciprocalRanks = 0;
        int found = 0;
        for (Question question : questions) {
            int place = 1 + ranking.best(question.text()).indexOf(question.passage());
            if (place > 0) {
                reciprocalRanks += 1.0 / place;
                found++;
            }
        }
        return new RankingScores(reciprocalRanks / questions.size(), (double) found / questions.size());
    }
}
