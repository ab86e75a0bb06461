package se.nyhetsarkivet.intake.lines;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import se.nyhetsarkivet.intake.source.Beginning;
import se.nyhetsarkivet.intake.source.DocumentFormat;
import se.nyhetsarkivet.intake.source.NewsReader;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.SourceDocument;

/** The archive's own format: one JSON object a line with the names of schema.org's NewsArticle, in UTF-8. */
public final class JsonLinesFormat implements DocumentFormat {

    private static final int RECOGNISED_LINES = 20;
    private static final Set<String> SPANS_LINES = Set.of("{", "[", "[{");

    @Override
    public String label() {
        return "json-lines";
    }

    /** An empty document, or one in whose first lines an object begins, but none that spans lines. */
    @Override
    public boolean recognises(Beginning beginning) {
        List<String> lines = beginning
                .text()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(RECOGNISED_LINES)
                .toList();
        if (lines.isEmpty()) {
            return true;
        }
        boolean spansLines = SPANS_LINES.contains(lines.getFirst().replace(" ", ""));
        return !spansLines && lines.stream().anyMatch(line -> line.startsWith("{"));
    }

    @Override
    public NewsReader open(SourceDocument document, ReadOptions options) throws IOException {
        return new JsonLinesReader(document, options);
    }
}
