package se.nyhetsarkivet.intake.wordpress;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.nyhetsarkivet.intake.json.JsonOutline;
import se.nyhetsarkivet.intake.source.Beginning;
import se.nyhetsarkivet.intake.source.DocumentFormat;
import se.nyhetsarkivet.intake.source.NewsReader;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.SourceDocument;

/** Posts as a WordPress site answers with them over its REST interface: a list of them, one, or one a line. */
public final class RestFormat implements DocumentFormat {

    /** The format needs no settings. */
    public RestFormat() {}

    @Override
    public String label() {
        return "wordpress-json";
    }

    @Override
    public boolean recognises(Beginning beginning) {
        return place(JsonOutline.of(beginning.text())).isPresent();
    }

    @Override
    public NewsReader open(SourceDocument document, ReadOptions options) throws IOException {
        JsonOutline outline = JsonOutline.of(Beginning.of(document).text());
        return new RestReader(document, options, place(outline).orElse(""), outline.oneALine());
    }

    /** Where objects stand whose title is an object again, with the title as pages show it. */
    private static Optional<String> place(JsonOutline outline) {
        Map<String, Set<String>> keys = outline.keys();
        return keys.entrySet().stream()
                .filter(place -> place.getValue().contains("title")
                        && (place.getValue().contains("date_gmt")
                                || place.getValue().contains("content")))
                .map(Map.Entry::getKey)
                .filter(place -> keys.getOrDefault(place.isEmpty() ? "title" : place + ".title", Set.of())
                        .contains("rendered"))
                .findFirst();
    }
}
