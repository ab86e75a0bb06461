package se.nyhetsarkivet.intake.lines;

import java.io.IOException;
import java.util.Optional;
import se.nyhetsarkivet.intake.json.JsonOutline;
import se.nyhetsarkivet.intake.source.Beginning;
import se.nyhetsarkivet.intake.source.DocumentFormat;
import se.nyhetsarkivet.intake.source.NewsReader;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.SourceDocument;

/**
 * Items in JSON that have no line each: a list of them, a list that other objects wrap, or one that spans lines. The names are
 * those of schema.org's NewsArticle or others that are understood, such as {@code title} or {@code rubrik}.
 */
public final class JsonArticlesFormat implements DocumentFormat {

    /** The format needs no settings. */
    public JsonArticlesFormat() {}

    @Override
    public String label() {
        return "json";
    }

    @Override
    public boolean recognises(Beginning beginning) {
        String text = beginning.text().strip();
        JsonOutline outline = JsonOutline.of(text);
        boolean lines = outline.oneALine() || text.indexOf('\n') < 0;
        return place(outline).filter(place -> !(place.isEmpty() && lines)).isPresent();
    }

    @Override
    public NewsReader open(SourceDocument document, ReadOptions options) throws IOException {
        JsonOutline outline = JsonOutline.of(Beginning.of(document).text());
        return new JsonArticlesReader(document, options, place(outline).orElse(""));
    }

    private static Optional<String> place(JsonOutline outline) {
        return outline.place(JsonArticle::isLike);
    }
}
