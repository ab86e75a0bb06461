package se.nyhetsarkivet.intake.agency;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.intake.date.SourceDates;
import se.nyhetsarkivet.intake.draft.ItemDraft;
import se.nyhetsarkivet.intake.json.JsonFields;
import se.nyhetsarkivet.item.PartialDate;

/** Makes an item of a ninjs object. Version 1 has one field where the later ones have lists with roles. */
final class NinjsItem {

    private static final Map<String, String> NO_TEXTS =
            Map.of("picture", "a picture", "graphic", "a graphic", "video", "a video", "audio", "an audio recording");
    private static final Set<String> TAKEN_BACK = Set.of("canceled", "cancelled", "withheld");
    private static final List<String> KEPT = List.of("slugline", "located");
    private static final Pattern BY = Pattern.compile("(?i)^(?:av|by|von|text):?\\s+");

    private NinjsItem() {}

    /**
     * Gathers an item.
     *
     * @throws InvalidValueException if the object is no text, or the agency does not want it published
     */
    static ItemDraft draft(JsonFields ninjs) {
        refuseWhatIsNoNews(ninjs);
        String publisher = publisher(ninjs);
        NinjsTexts texts = NinjsTexts.of(ninjs, publisher);
        String uri = ninjs.text("uri");
        ItemDraft draft = new ItemDraft()
                .identifier(uri)
                .headline(texts.headline())
                .lead(texts.lead())
                .body(texts.body())
                .publisher(publisher)
                .url(uri.startsWith("http://") || uri.startsWith("https://") ? uri : "")
                .language(ninjs.text("language"));
        dates(ninjs, draft);
        Stream.of("subjects", "subject", "keywords", "keyword")
                .flatMap(name -> ninjs.texts(name).stream())
                .forEach(draft::keyword);
        authors(ninjs).forEach(draft::author);
        KEPT.forEach(name -> ninjs.json(name).ifPresent(json -> draft.extra(name, json)));
        // Not the whole eventDetails: the telephone numbers of press officers have no place in an archive.
        ninjs.object("eventdetails").json("dates").ifPresent(json -> draft.extra("eventDates", json));
        return draft;
    }

    private static void refuseWhatIsNoNews(JsonFields ninjs) {
        String kind = NO_TEXTS.get(ninjs.text("type").toLowerCase(Locale.ROOT));
        if (kind != null) {
            throw new InvalidValueException(
                    "the item is " + kind + ", not a text; only texts, composites and events are taken");
        }
        String status = ninjs.text("pubstatus").toLowerCase(Locale.ROOT);
        if (TAKEN_BACK.contains(status)) {
            throw new InvalidValueException("the agency does not want the item published (its pubstatus is " + status
                    + "); only usable ones are taken");
        }
    }

    private static String publisher(JsonFields ninjs) {
        return Stream.of(
                        ninjs.texts("provider"),
                        infoSource(ninjs),
                        List.of(ninjs.text("copyrightholder")),
                        ninjs.object("eventdetails").texts("organiser"))
                .flatMap(List::stream)
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse("");
    }

    /** The source that provides the news; the others only contributed to it. */
    private static List<String> infoSource(JsonFields ninjs) {
        return Stream.of("infosources", "infosource")
                .flatMap(name -> ninjs.objects(name).stream())
                .filter(source ->
                        source.text("role", "rel").toLowerCase(Locale.ROOT).endsWith("provider"))
                .map(source -> source.text("name"))
                .toList();
    }

    private static List<String> authors(JsonFields ninjs) {
        List<String> listed = ninjs.texts("bylines");
        String line = ninjs.text("byline", "by");
        return listed.isEmpty() ? List.of(BY.matcher(line).replaceFirst("")) : listed;
    }

    private static void dates(JsonFields ninjs, ItemDraft draft) {
        String created = ninjs.text("firstcreated", "versioncreated", "contentcreated");
        String published = created.isEmpty() ? beginningOfEvent(ninjs) : created;
        Optional<PartialDate> embargoed = SourceDates.find(ninjs.text("embargoed"));
        boolean later = embargoed.isPresent()
                && SourceDates.find(published)
                        .filter(date -> !date.start().isBefore(embargoed.get().start()))
                        .isEmpty();
        draft.published(later ? ninjs.text("embargoed") : published);
        String version = ninjs.text("versioncreated");
        draft.modified(version.equals(created) ? "" : version);
    }

    private static String beginningOfEvent(JsonFields ninjs) {
        return ninjs.object("eventdetails")
                .object("dates")
                .text("startdate", "confirmedstartdate", "expectedstartdate", "estimatedstartdate");
    }
}
