package se.nyhetsarkivet.intake.lines;

import java.io.IOException;
import java.util.List;
import se.nyhetsarkivet.intake.source.Beginning;
import se.nyhetsarkivet.intake.source.DocumentFormat;
import se.nyhetsarkivet.intake.source.NewsReader;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.SourceDocument;

/** The archive's own format: one JSON object a line with the names of schema.org's NewsArticle, in UTF-8. */
public final class JsonLinesFormat implements DocumentFormat {

    private static final int RECOGNISED_LINES = 20;

    /** The format needs no settings. */
    public JsonLinesFormat() {}

    @Override
    public String label() {
        return "json-lines";
    }

    /** An empty document, or one in whose first lines an object begins; but none in which objects span lines. */
    @Override
    public boolean recognises(Beginning beginning) {
        List<String> lines = beginning
                .text()
                .lines()
                .map(String::stripTrailing)
                .filter(line -> !line.isEmpty())
                .limit(RECOGNISED_LINES)
                .toList();
        return lines.isEmpty()
                || isWhole(lines.getFirst().strip())
                || lines.stream().anyMatch(JsonLinesFormat::isWhole)
                || (lines.size() == 1 && lines.getFirst().strip().startsWith("{"));
    }

    /** Within an object that spans lines, inner ones are mostly indented. */
    private static boolean isWhole(String line) {
        return line.startsWith("{") && line.endsWith("}");
    }

    @Override
    public NewsReader open(SourceDocument document, ReadOptions options) throws IOException {
        return new JsonLinesReader(document, options);
    }
}
