package se.nyhetsarkivet.intake.lines;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import se.nyhetsarkivet.Remedy;
import se.nyhetsarkivet.intake.json.JsonFields;
import se.nyhetsarkivet.intake.json.JsonObjects;
import se.nyhetsarkivet.intake.json.JsonObjects.JsonText;
import se.nyhetsarkivet.intake.source.NewsReader;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.RecordOutcome;
import se.nyhetsarkivet.intake.source.SourceDocument;
import se.nyhetsarkivet.item.Rejection;

/** One JSON object a line with the names of schema.org's NewsArticle, in UTF-8 or as told. Blank lines are skipped. */
final class JsonLinesReader implements NewsReader {

    private final Lines lines;
    private final JsonItem items;
    private final boolean told;
    private final Deque<RecordOutcome> following = new ArrayDeque<>();

    JsonLinesReader(SourceDocument document, ReadOptions options) throws IOException {
        this.lines = new Lines(document.content().open(), options.encoding().orElse(StandardCharsets.UTF_8));
        this.items = new JsonItem(document, options, true);
        this.told = options.encoding().isPresent();
    }

    @Override
    public Optional<RecordOutcome> next() throws IOException {
        if (!following.isEmpty()) {
            return Optional.of(following.removeFirst());
        }
        while (true) {
            Optional<Lines.Line> line = lines.next();
            if (line.isEmpty()) {
                return Optional.empty();
            }
            if (!line.get().defect().isEmpty()) {
                return Optional.of(refused(line.get()));
            }
            if (line.get().text().chars().anyMatch(c -> c > ' ')) {
                return Optional.of(read(line.get()));
            }
        }
    }

    private RecordOutcome read(Lines.Line line) throws IOException {
        RecordOutcome whole = items.read(line.text(), line.place());
        List<JsonText> objects = whole instanceof RecordOutcome.Rejected ? objects(line.text()) : List.of();
        if (objects.isEmpty()) {
            return whole;
        }
        for (int i = 0; i < objects.size(); i++) {
            JsonText object = objects.get(i);
            String place = objects.size() == 1 ? line.place() : line.place() + ", object " + (i + 1);
            following.add(
                    object.defect().isEmpty()
                            ? items.read(object.json(), place)
                            : new RecordOutcome.Rejected(new Rejection(place, object.defect(), object.json())));
        }
        return following.removeFirst();
    }

    /** The objects of a line on which there is more than one, or something that separates it from the next; else none. */
    private static List<JsonText> objects(String line) throws IOException {
        List<JsonText> objects = new ArrayList<>();
        try (JsonObjects cut = new JsonObjects(new StringReader(line), "", false)) {
            for (Optional<JsonText> next = cut.next(); next.isPresent(); next = cut.next()) {
                objects.add(next.get());
            }
        }
        boolean begins = !objects.isEmpty()
                && objects.getFirst().defect().isEmpty()
                && line.strip().startsWith("{");
        return begins
                        && JsonFields.isObject(objects.getFirst().json())
                        && !objects.getFirst().json().equals(line.strip())
                ? objects
                : List.of();
    }

    private RecordOutcome refused(Lines.Line line) {
        String remedy = line.text().isEmpty() || told ? "" : "; " + Remedy.ENCODING.words() + " to read it";
        return new RecordOutcome.Rejected(new Rejection(line.place(), line.defect() + remedy, line.text()));
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
