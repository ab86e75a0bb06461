package se.nyhetsarkivet.web.memento;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.web.address.ItemAddress;
import se.nyhetsarkivet.web.citation.CitationLink;

/**
 * The revisions of an item as mementos, with the links between them that RFC 7089 asks for.
 *
 * @param base where the application is, without a slash at the end
 * @param revisions the revisions in the order in which they were seen; not empty
 */
record Mementos(String base, List<Revision> revisions) {

    static final String LINK_FORMAT = "application/link-format";

    Mementos {
        revisions = List.copyOf(revisions);
    }

    /** The page of the item, which shows the revision in force. */
    String original() {
        Revision current = revisions.getLast();
        return base + ItemAddress.of(current.id(), current.item().headline()).path();
    }

    /** The page of a revision, which shows the same for ever. */
    String memento(Revision revision) {
        return CitationLink.address(base, revision);
    }

    String timeGate() {
        return base + "/memento/timegate/" + id();
    }

    String timeMap() {
        return base + "/memento/timemap/" + id();
    }

    private ItemId id() {
        return revisions.getLast().id();
    }

    /** The revision in force at a moment; the first one for a moment before it was seen, as RFC 7089 has it. */
    Revision at(Instant moment) {
        return revisions.reversed().stream()
                .filter(revision -> !toTheSecond(revision).isAfter(moment))
                .findFirst()
                .orElseGet(revisions::getFirst);
    }

    /** The TimeMap. */
    String timeMapText() {
        List<String> links = new ArrayList<>();
        links.add(link(original(), "original"));
        links.add(link(timeGate(), "timegate"));
        links.add(link(timeMap(), "self") + "; type=\"" + LINK_FORMAT + "\"; from=\""
                + HttpDate.write(revisions.getFirst().seenAt()) + "\"; until=\""
                + HttpDate.write(revisions.getLast().seenAt()) + "\"");
        for (int place = 0; place < revisions.size(); place++) {
            links.add(mementoLink(place, OptionalInt.empty()));
        }
        return String.join(",\n", links) + "\n";
    }

    /** The links of the TimeGate's answer. */
    List<String> linksOfTimeGate() {
        return List.of(link(original(), "original"), linkToTimeMap());
    }

    /** The links of a page that shows the revision in force, whichever that is. */
    List<String> linksOfOriginal() {
        List<String> links = new ArrayList<>(List.of(link(timeGate(), "timegate"), linkToTimeMap()));
        links.addAll(otherForms(original(), "?"));
        return links;
    }

    /** The links of the page of a revision: those around it, the first and the last. */
    List<String> linksOf(Revision shown) {
        List<String> links =
                new ArrayList<>(List.of(link(original(), "original"), link(timeGate(), "timegate"), linkToTimeMap()));
        int place = revisions.indexOf(shown);
        for (int other = 0; other < revisions.size(); other++) {
            boolean atAnEnd = other == 0 || other == revisions.size() - 1;
            if (atAnEnd || Math.abs(other - place) <= 1) {
                links.add(mementoLink(other, OptionalInt.of(place)));
            }
        }
        links.addAll(otherForms(memento(shown), "?revision=" + shown.number() + "&"));
        return links;
    }

    /** Signposting: what to cite, what kind of thing it is, and where it is described for machines. */
    private List<String> otherForms(String cited, String parameters) {
        String item = base + "/api/v1/items/" + id();
        return List.of(
                link(cited, "cite-as"),
                link("https://schema.org/NewsArticle", "type"),
                link(item, "describedby") + "; type=\"application/json\"",
                link(item + "/citation" + parameters + "style=ris", "describedby")
                        + "; type=\"application/x-research-info-systems\"");
    }

    /** The link to the memento at a place of the list, told by how it is related to the one that is shown. */
    private String mementoLink(int place, OptionalInt shown) {
        List<String> relations = new ArrayList<>();
        if (place == 0) {
            relations.add("first");
        }
        if (place == revisions.size() - 1) {
            relations.add("last");
        }
        if (shown.isPresent() && place == shown.getAsInt() - 1) {
            relations.add("prev");
        }
        if (shown.isPresent() && place == shown.getAsInt() + 1) {
            relations.add("next");
        }
        relations.add("memento");
        Revision revision = revisions.get(place);
        return link(memento(revision), String.join(" ", relations)) + "; datetime=\""
                + HttpDate.write(revision.seenAt()) + "\"";
    }

    private String linkToTimeMap() {
        return link(timeMap(), "timemap") + "; type=\"" + LINK_FORMAT + "\"";
    }

    private static String link(String address, String relations) {
        return "<" + address + ">; rel=\"" + relations + "\"";
    }

    /** As it is shown and asked for; a part of a second would put a revision behind its own date. */
    private static Instant toTheSecond(Revision revision) {
        return revision.seenAt().truncatedTo(ChronoUnit.SECONDS);
    }
}
