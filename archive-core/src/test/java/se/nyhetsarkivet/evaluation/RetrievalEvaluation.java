package se.nyhetsarkivet.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import se.nyhetsarkivet.evaluation.RetrievalTask.QuestionSet;

/** How high the items stand that one looks for. */
final class RetrievalEvaluation {

    private static final String ALL_WORDS_FIRST =
            "The archive puts the items with all words first and, if they are few or the text is long, those with some after them;"
                    + " for the others any word is enough.";

    private final Contenders contenders;

    RetrievalEvaluation(Contenders contenders) {
        this.contenders = contenders;
    }

    /** Who answered a set of questions, and how well. */
    private record Result(String name, QuestionSet questions, RankingScores scores) {}

    void measure(Path data, Consumer<Table> tables) throws IOException {
        RetrievalTask authorities = SweQuad.read(data.resolve("relevance/swequad-mc"));
        String ceiling = "At most %s on average, because several passages have the very sentence that answers."
                .formatted(Figures.share(SharedSentences.highestReciprocalRank(
                        authorities.passages(),
                        authorities.questions().getFirst().questions())));
        tables(authorities, ceiling).forEach(tables);
        tables(new KnownItems(NewsCorpus.in(data)).task(), ALL_WORDS_FIRST).forEach(tables);
    }

    private List<Table> tables(RetrievalTask task, String note) throws IOException {
        List<Result> results = results(task);
        List<Table> tables = new ArrayList<>();
        for (QuestionSet questions : task.questions()) {
            tables.add(new Table(
                    "%s: %s questions on %s passages"
                            .formatted(
                                    questions.name(),
                                    Figures.count(questions.questions().size()),
                                    Figures.count(task.passages().size())),
                    List.of(
                            "",
                            "MRR@10",
                            "recall@10",
                            "MRR beside " + contenders.baseline().name(),
                            "recall beside it"),
                    rows(results.stream()
                            .filter(result -> result.questions().equals(questions))
                            .toList()),
                    note));
        }
        return tables;
    }

    private List<List<String>> rows(List<Result> results) {
        RankingScores baseline = results.stream()
                .filter(result -> result.name().equals(contenders.baseline().name()))
                .map(Result::scores)
                .findFirst()
                .orElseThrow();
        return results.stream()
                .map(result -> List.of(
                        result.name(),
                        Figures.share(result.scores().meanReciprocalRank()),
                        Figures.share(result.scores().recall()),
                        Figures.more(result.scores().meanReciprocalRank(), baseline.meanReciprocalRank()),
                        Figures.more(result.scores().recall(), baseline.recall())))
                .toList();
    }

    /** One collection after the other is indexed, so that only one is in memory. */
    private List<Result> results(RetrievalTask task) throws IOException {
        List<Result> results = new ArrayList<>();
        for (Contender contender : contenders.all()) {
            try (Ranking ranking = new PlainRanking(contender, task.passages())) {
                addResults(contender.name(), ranking, task, results);
            }
        }
        try (Ranking ranking = new ArchiveRanking(task.passages())) {
            addResults("the archive", ranking, task, results);
        }
        return results;
    }

    private static void addResults(String name, Ranking ranking, RetrievalTask task, List<Result> results)
            throws IOException {
        for (QuestionSet questions : task.questions()) {
            results.add(new Result(name, questions, RankingScores.of(ranking, questions.questions())));
        }
    }
}
