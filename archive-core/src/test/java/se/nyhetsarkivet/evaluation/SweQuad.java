package se.nyhetsarkivet.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import se.nyhetsarkivet.evaluation.RetrievalTask.QuestionSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** SweQUAD-MC (Kalpakchi and Boye, 2021): questions that people wrote with a text of an authority before them. */
final class SweQuad {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private SweQuad() {}

    static RetrievalTask read(Path folder) throws IOException {
        Map<String, String> rightPassages = rightPassages(folder.resolve("qrels.tsv"));
        List<Passage> passages = objects(folder.resolve("corpus.jsonl"))
                .map(object -> new Passage(text(object, "_id"), text(object, "title"), text(object, "text")))
                .toList();
        List<QuestionSet> sets = new ArrayList<>();
        sets.add(new QuestionSet("SweQUAD-MC", questions(folder, rightPassages, "")));
        for (String split : List.of("training", "dev")) {
            sets.add(new QuestionSet("SweQUAD-MC, " + split + " part", questions(folder, rightPassages, split)));
        }
        return new RetrievalTask(passages, sets);
    }

    /** The questions of a part, or all. */
    private static List<Question> questions(Path folder, Map<String, String> rightPassages, String split)
            throws IOException {
        return objects(folder.resolve("queries.jsonl"))
                .filter(object -> split.isEmpty() || text(object, "split").equals(split))
                .map(object -> new Question(
                        text(object, "text"),
                        text(object, "answer"),
                        Objects.requireNonNull(rightPassages.get(text(object, "_id")))))
                .toList();
    }

    private static Map<String, String> rightPassages(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        Map<String, String> passages = new HashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] columns = line.split("\t", -1);
            passages.put(columns[0], columns[1]);
        }
        return passages;
    }

    private static Stream<JsonNode> objects(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(MAPPER::readTree);
    }

    private static String text(JsonNode object, String key) {
        return object.path(key).asString("");
    }
}
