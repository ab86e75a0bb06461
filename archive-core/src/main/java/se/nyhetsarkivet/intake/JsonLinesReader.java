package se.nyhetsarkivet.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import se.nyhetsarkivet.InvalidItemException;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.Rejection;
import se.nyhetsarkivet.json.NewsArticleJson;

/** One JSON object a line with the names of schema.org's NewsArticle, in UTF-8. Blank lines are passed over. */
final class JsonLinesReader implements NewsReader {

    private static final int RECOGNISED_LINES = 20;

    private final Lines lines;
    private final String defaultPublisher;

    JsonLinesReader(InputStream source, String defaultPublisher) {
        this.lines = new Lines(source);
        this.defaultPublisher = defaultPublisher;
    }

    /** An empty source, or one in whose first lines an object begins. */
    static boolean recognises(String beginning) {
        return beginning.isBlank()
                || beginning
                        .lines()
                        .limit(RECOGNISED_LINES)
                        .anyMatch(line -> withoutMark(line).startsWith("{"));
    }

    private static String withoutMark(String line) {
        return line.strip().replace("\ufeff", "");
    }

    @Override
    public Optional<Reading> next() throws IOException {
        while (true) {
            Optional<Lines.Line> line = lines.next();
            if (line.isEmpty()) {
                return Optional.empty();
            }
            if (!line.get().defect().isEmpty()) {
                return Optional.of(refused(line.get(), line.get().defect()));
            }
            if (!line.get().text().isBlank()) {
                return Optional.of(read(line.get()));
            }
        }
    }

    private Reading read(Lines.Line line) {
        try {
            NewsItem item = NewsArticleJson.read(line.text());
            return new Reading.Taken(item.publisher().isEmpty() ? item.withPublisher(defaultPublisher) : item);
        } catch (InvalidItemException invalid) {
            return refused(line, String.valueOf(invalid.getMessage()));
        }
    }

    private static Reading refused(Lines.Line line, String reason) {
        return new Reading.Refused(new Rejection(line.place(), reason));
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
