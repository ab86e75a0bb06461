package se.nyhetsarkivet.intake.agency;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.nyhetsarkivet.intake.json.JsonOutline;
import se.nyhetsarkivet.intake.source.Beginning;
import se.nyhetsarkivet.intake.source.DocumentFormat;
import se.nyhetsarkivet.intake.source.NewsReader;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.SourceDocument;

/**
 * IPTC's ninjs, versions 1 to 3: one object, one a line, a list of them, or a list that other objects wrap, as a search
 * engine answers.
 *
 * <p>Texts, composites and events are taken, and what has no type. Pictures, video, audio and graphics are rejected: their
 * captions are not separate news. So is what the agency has cancelled or withheld. An item is published when its first
 * version was created, or at the end of its embargo if that is later; an event of which that is not told, on the day when it
 * begins. Of several bodies the one with paragraphs is taken.
 */
public final class NinjsFormat implements DocumentFormat {

    private static final Set<String> TELLING = Set.of(
            "versioncreated",
            "firstcreated",
            "contentcreated",
            "pubstatus",
            "headlines",
            "bodies",
            "descriptions",
            "eventdetails",
            "renditions",
            "associations",
            "representationtype",
            "copyrightholder",
            "usageterms",
            "$standard",
            "slugline",
            "trustindicator");

    /** The format needs no settings. */
    public NinjsFormat() {}

    @Override
    public String label() {
        return "ninjs";
    }

    /** Somewhere in it stands an object with a {@code uri} and one more name that only ninjs has. */
    @Override
    public boolean recognises(Beginning beginning) {
        return place(JsonOutline.of(beginning.text())).isPresent();
    }

    @Override
    public NewsReader open(SourceDocument document, ReadOptions options) throws IOException {
        JsonOutline outline = JsonOutline.of(Beginning.of(document).text());
        return new NinjsReader(document, options, place(outline).orElse(""), outline.oneALine());
    }

    private static Optional<String> place(JsonOutline outline) {
        return outline.place(NinjsFormat::isNinjs);
    }

    private static boolean isNinjs(Set<String> keys) {
        Set<String> names =
                keys.stream().map(key -> key.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        long telling = names.stream()
                .filter(name -> TELLING.contains(name) || name.startsWith("body_") || name.startsWith("description_"))
                .count();
        return !names.contains("datepublished") && (names.contains("uri") ? telling > 0 : telling > 2);
    }
}
