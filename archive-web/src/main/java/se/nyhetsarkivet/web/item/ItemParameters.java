package se.nyhetsarkivet.web.item;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.web.address.ItemAddress;
import se.nyhetsarkivet.web.address.SearchParameters;

/**
 * What the address of an item's page says beside the item: {@code revision}, {@code before} and {@code after}, {@code hit}, and the search that
 * led there, which is passed on as it is. An invalid value is ignored.
 */
public final class ItemParameters {

    private static final String REVISION = "revision";
    private static final String BEFORE = "before";
    private static final String AFTER = "after";
    private static final String HIT = "hit";
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    private final Map<String, List<String>> all;

    /**
     * The parameters of an address.
     *
     * @param all their names and values
     */
    public ItemParameters(Map<String, List<String>> all) {
        this.all = all;
    }

    /**
     * Two revisions to be compared.
     *
     * @param before the number of the one
     * @param after the number of the other
     */
    record Pair(int before, int after) {}

    /** The search that led to the item. */
    SearchRequest search() {
        return SearchParameters.read(all).request();
    }

    /** The address of that search as it was shown. */
    String searchAddress() {
        return "/" + SearchParameters.query(searchParameters());
    }

    boolean isFromSearch() {
        return !searchParameters().isEmpty();
    }

    /**
     * The revision that is to be read: the one that is named, or else the one in force.
     *
     * @param revisions the item's revisions
     * @return the revision; empty if there is none of that number
     */
    public Optional<Revision> shown(List<Revision> revisions) {
        return first(REVISION).isEmpty()
                ? revisions.reversed().stream().findFirst()
                : number(REVISION).flatMap(number -> find(revisions, number));
    }

    /** The revision of a number. */
    static Optional<Revision> find(List<Revision> revisions, int number) {
        return revisions.stream()
                .filter(revision -> revision.number() == number)
                .findFirst();
    }

    /** The rank of the item among the hits of the search, from 1. */
    Optional<Integer> hit() {
        return number(HIT);
    }

    /** The revisions that are to be compared; both must be named. */
    Optional<Pair> compared() {
        return number(BEFORE).flatMap(before -> number(AFTER).map(after -> new Pair(before, after)));
    }

    /** The address of a revision, with the search. */
    String revisionAddress(ItemAddress item, int revision) {
        Map<String, List<String>> changed = withoutRevisions();
        changed.put(REVISION, List.of(String.valueOf(revision)));
        return item.path() + SearchParameters.query(changed);
    }

    String comparisonAddress(ItemAddress item, Pair pair) {
        Map<String, List<String>> changed = withoutRevisions();
        changed.put(BEFORE, List.of(String.valueOf(pair.before())));
        changed.put(AFTER, List.of(String.valueOf(pair.after())));
        return item.path() + SearchParameters.query(changed);
    }

    /** The address of the revision in force, with the search and the place among its hits. */
    String currentAddress(ItemAddress item) {
        return item.path() + SearchParameters.query(withoutRevisions());
    }

    /** The address of another hit of the search. */
    String hitAddress(ItemId id, String headline, Optional<Integer> revision, int rank) {
        Map<String, List<String>> kept = searchParameters();
        kept.put(HIT, List.of(String.valueOf(rank)));
        revision.ifPresent(number -> kept.put(REVISION, List.of(String.valueOf(number))));
        return ItemAddress.of(id, headline).path() + SearchParameters.query(kept);
    }

    private Map<String, List<String>> withoutRevisions() {
        Map<String, List<String>> kept = new LinkedHashMap<>(all);
        kept.keySet().removeAll(List.of(REVISION, BEFORE, AFTER));
        return kept;
    }

    private Map<String, List<String>> searchParameters() {
        Map<String, List<String>> search = withoutRevisions();
        search.remove(HIT);
        return search;
    }

    private Optional<Integer> number(String name) {
        String text = first(name);
        return NUMBER.matcher(text).matches() ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private String first(String name) {
        return all.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }
}
