package se.nyhetsarkivet.intake.lines;

import java.io.IOException;
import se.nyhetsarkivet.intake.source.Beginning;
import se.nyhetsarkivet.intake.source.DocumentFormat;
import se.nyhetsarkivet.intake.source.NewsReader;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.SourceDocument;

/** The archive's own format: one JSON object a line with the names of schema.org's NewsArticle, in UTF-8. */
public final class JsonLinesFormat implements DocumentFormat {

    private static final int RECOGNISED_LINES = 20;

    @Override
    public String label() {
        return "json-lines";
    }

    /** An empty document, or one in whose first lines an object begins. */
    @Override
    public boolean recognises(Beginning beginning) {
        return beginning.text().isBlank()
                || beginning
                        .text()
                        .lines()
                        .limit(RECOGNISED_LINES)
                        .anyMatch(line -> line.strip().startsWith("{"));
    }

    @Override
    public NewsReader open(SourceDocument document, ReadOptions options) throws IOException {
        return new JsonLinesReader(document, options);
    }
}
