package se.nyhetsarkivet.archive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.archive.files.CurationFiles;
import se.nyhetsarkivet.archive.files.SynonymFile;
import se.nyhetsarkivet.curation.DuplicateDecision;
import se.nyhetsarkivet.curation.DuplicateDecisions;
import se.nyhetsarkivet.curation.PublisherChange;
import se.nyhetsarkivet.curation.PublisherLine;
import se.nyhetsarkivet.item.Actor;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.Synonyms;
import se.nyhetsarkivet.result.SearchResult;
import se.nyhetsarkivet.result.ValueCount;
import se.nyhetsarkivet.search.Searcher;
import se.nyhetsarkivet.search.related.LikePairs;

/**
 * What archivists decide beside the record: which names mean the same, in {@code synonyms.txt}, which names are of one publisher, in {@code
 * publishers.txt}, and which near duplicates are one news, in {@code near-duplicates.tsv}. All searches go by it at once; the items keep what was written. Safe for use by many threads.
 */
public final class ArchiveCuration {

    private static final int MAX_NAME = 400;

    /** So many items are shown at once with the newest of them. */
    private static final int MAX_OTHERS = 11;

    private final CurationFiles files;
    private final SynonymFile synonyms;
    private final Searcher searcher;
    private final WriteGuard guard;
    private final ArchiveOpening opening;

    ArchiveCuration(ArchiveParts parts) {
        files = parts.curation();
        synonyms = parts.synonyms();
        searcher = parts.searcher();
        guard = parts.guard();
        opening = parts.opening();
    }

    /**
     * A publisher with several names.
     *
     * @param name the chosen name, which counts and lists have
     * @param names all names, the chosen one first
     */
    public record Publisher(String name, List<String> names) {}

    /**
     * A line of synonyms that could not be read.
     *
     * @param line the number of the line, from 1
     * @param kind what is wrong with it
     * @param shown the beginning of what stands there
     */
    public record SynonymProblem(int line, Kind kind, String shown) {

        /** What is wrong with a line. */
        public enum Kind {
            /** It has less than two names, or nothing beside a {@code =}. */
            NO_GROUP,
            /** It is longer than 2,000 characters. */
            LONG_LINE,
            /** It has more than 50 names. */
            MANY_NAMES,
            /** There are 10,000 groups before it. */
            MANY_GROUPS
        }
    }

    /** What is decided about near duplicates. */
    public enum Verdict {
        /** They are one news. */
        SAME,
        /** They are different news. */
        DIFFERENT
    }

    /**
     * A decision.
     *
     * @param at when
     * @param verdict what was decided
     * @param items the items
     * @param by who decided
     * @param reason why
     */
    public record Decision(Instant at, Verdict verdict, List<ItemId> items, Actor by, String reason) {}

    /**
     * Near duplicates that nobody has decided about.
     *
     * @param newest the newest of them
     * @param others those that are nearly the same as it, the newest first; 1 to 11
     */
    public record Group(ItemId newest, List<ItemId> others) {

        /**
         * All of them.
         *
         * @return the items
         */
        public List<ItemId> items() {
            return Stream.concat(Stream.of(newest), others.stream()).toList();
        }
    }

    /** Hears how far a search for near duplicates has come. */
    @FunctionalInterface
    public interface Progress {

        /**
         * Called again and again; what it throws ends the search.
         *
         * @param done how many pairs were compared
         * @param all how many there are to compare
         */
        void at(long done, long all);
    }

    /** All near duplicates of the archive at one moment. Immutable. */
    public static final class NearDuplicates {

        private final List<LikePairs.Pair> pairs;

        private NearDuplicates(List<LikePairs.Pair> pairs) {
            this.pairs = List.copyOf(pairs);
        }

        /**
         * How many there are, decided or not.
         *
         * @return the number of pairs
         */
        public int pairs() {
            return pairs.size();
        }
    }

    /**
     * The publishers with several names.
     *
     * @return the publishers, in the order of the file
     */
    public List<Publisher> publishers() {
        return files.publishers().get().publishers().stream()
                .map(publisher -> new Publisher(publisher.name(), publisher.names()))
                .toList();
    }

    /**
     * The chosen name of a publisher.
     *
     * @param name one of its names
     * @return the name under which it is counted, the same one if nobody has joined it with others
     */
    public String publisherName(String name) {
        return files.publishers().get().chosen(name);
    }

    /**
     * What of the files cannot be read, for those who edit them by hand.
     *
     * @return one sentence for each line that is left out
     */
    public List<String> problems() {
        return Stream.concat(
                        files.publishers().get().problems().stream().map(problem -> "publishers.txt, " + problem),
                        files.duplicates().get().problems().stream().map(problem -> "near-duplicates.tsv, " + problem))
                .toList();
    }

    /**
     * The synonyms as they are written.
     *
     * @return the text of the file: a group of names a line, with {@code =} between them, and comments after {@code #}
     * @throws se.nyhetsarkivet.ArchiveException if it cannot be read as text
     */
    public String synonymText() {
        return synonyms.text();
    }

    /**
     * Which lines of a text would be left out.
     *
     * @param text synonyms as they may be kept
     * @return the lines that cannot be read, in order
     */
    public static List<SynonymProblem> synonymProblems(String text) {
        return Synonyms.parse(text).problems().stream()
                .map(problem -> new SynonymProblem(
                        problem.line(),
                        SynonymProblem.Kind.valueOf(problem.kind().name()),
                        problem.shown()))
                .toList();
    }

    /**
     * Searches with other synonyms than those of the archive, to see what they would do before they are kept.
     *
     * @param text the synonyms; lines that cannot be read are left out
     * @param request what is asked
     * @return the answer, which names no view for further pages and has no totals of other widths
     */
    public SearchResult trySynonyms(String text, SearchRequest request) {
        return searcher.search(request, Synonyms.parse(text));
    }

    /**
     * Changes the synonyms, at once for all searches, unless they were changed meanwhile.
     *
     * @param seen the text that was changed, as {@link #synonymText} gave it; how its lines end does not matter
     * @param text the new text
     * @return whether they were changed; false if the file says something else than was seen
     * @throws InvalidValueException if a line of the new text cannot be read
     * @throws se.nyhetsarkivet.ReadOnlyArchiveException if the archive is only read, or its disk has too little room
     * @throws se.nyhetsarkivet.ArchiveException if the file cannot be written, or would be larger than 1 MiB
     */
    public boolean changeSynonyms(String seen, String text) {
        Synonyms.parse(text).problems().stream().findFirst().ifPresent(problem -> {
            throw new InvalidValueException(problem.sentence());
        });
        guard.requireTo("change the synonyms");
        return synonyms.replace(now -> lines(now).equals(lines(seen)) ? Optional.of(text) : Optional.empty());
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }

    /**
     * Counts the publishers as the items name them, whoever is one with whom.
     *
     * @return all names, the most frequent first
     */
    public List<ValueCount> publishersAsWritten() {
        return searcher.publishersAsWritten();
    }

    /**
     * Makes some names one publisher, with the other names that these have already. Also gives a publisher another chosen name.
     *
     * @param name the chosen name; no item needs to have it
     * @param names the other names
     * @throws InvalidValueException if a name is blank, longer than {@value #MAX_NAME} characters or in several lines, none is given, the
     *     publisher would have more than 200, or a line of the file that is left out stands in the way
     * @throws se.nyhetsarkivet.ReadOnlyArchiveException if the archive is only read, or its disk has too little room
     * @throws se.nyhetsarkivet.ArchiveException if the file cannot be written
     */
    public void joinPublishers(String name, Set<String> names) {
        String chosen = PublisherLine.clean(name);
        Set<String> others = clean(names);
        Stream.concat(Stream.of(chosen), others.stream()).forEach(ArchiveCuration::checkName);
        if (others.stream().allMatch(chosen::equals)) {
            throw new InvalidValueException(
                    "only '" + chosen + "' is given; expected one other name or more to join with it");
        }
        guard.requireTo("join publishers");
        files.publishers().change(text -> PublisherChange.join(text, chosen, others));
    }

    private static Set<String> clean(Set<String> names) {
        return names.stream().map(PublisherLine::clean).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static void checkName(String name) {
        if (name.isBlank() || name.length() > MAX_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidValueException("the name of a publisher is '"
                    + (name.length() > MAX_NAME ? name.substring(0, MAX_NAME) + "…" : name)
                    + "'; expected 1 to " + MAX_NAME + " characters in one line");
        }
    }

    /**
     * Takes names from the publisher who has them; each is a publisher by itself then.
     *
     * @param names the names; those that were not joined stay as they are
     * @throws InvalidValueException if a line of the file that is left out would join one of them again
     * @throws se.nyhetsarkivet.ReadOnlyArchiveException if the archive is only read, or its disk has too little room
     * @throws se.nyhetsarkivet.ArchiveException if the file cannot be written
     */
    public void partPublishers(Set<String> names) {
        guard.requireTo("part publishers");
        files.publishers().change(text -> PublisherChange.part(text, clean(names)));
    }

    /**
     * Finds all near duplicates of the archive, as it is now. It takes a while in a large archive, without holding up anything else.
     *
     * @param progress hears how far it has come
     * @return the near duplicates
     */
    public NearDuplicates findNearDuplicates(Progress progress) {
        return new NearDuplicates(searcher.related().likePairs(progress::at));
    }

    /**
     * The near duplicates that nobody has decided about yet, or whose decision was taken back.
     *
     * @param found the near duplicates that were found
     * @return the groups, the newest first; an item may be in several
     */
    public List<Group> undecided(NearDuplicates found) {
        DuplicateDecisions decisions = files.duplicates().get();
        Map<ItemId, LikePairs.Dated> dated = new HashMap<>();
        Map<ItemId, Set<ItemId>> like = new HashMap<>();
        for (LikePairs.Pair pair : found.pairs) {
            ItemId one = pair.one().id();
            ItemId other = pair.other().id();
            if (!one.equals(other) && decisions.between(one, other) == DuplicateDecision.Verdict.UNDECIDED) {
                dated.put(one, pair.one());
                dated.put(other, pair.other());
                like.computeIfAbsent(one, unused -> new LinkedHashSet<>()).add(other);
                like.computeIfAbsent(other, unused -> new LinkedHashSet<>()).add(one);
            }
        }
        List<ItemId> newestFirst = dated.values().stream()
                .sorted(Comparator.comparing(
                                (LikePairs.Dated item) -> item.published().start())
                        .reversed()
                        .thenComparing(LikePairs.Dated::id))
                .map(LikePairs.Dated::id)
                .toList();
        return groups(newestFirst, like);
    }

    private static List<Group> groups(List<ItemId> newestFirst, Map<ItemId, Set<ItemId>> like) {
        Map<ItemId, Integer> places = new LinkedHashMap<>();
        newestFirst.forEach(item -> places.put(item, places.size()));
        List<Group> groups = new ArrayList<>();
        for (ItemId newest : newestFirst) {
            List<ItemId> others = like.getOrDefault(newest, Set.of()).stream()
                    .sorted(Comparator.comparing(places::get))
                    .limit(MAX_OTHERS)
                    .toList();
            if (!others.isEmpty()) {
                Group group = new Group(newest, others);
                groups.add(group);
                // No two of them need to be shown again.
                group.items()
                        .forEach(
                                item -> like.getOrDefault(item, new HashSet<>()).removeAll(Set.copyOf(group.items())));
            }
        }
        return groups;
    }

    /**
     * Decides about near duplicates. One news is listed and folded together, and different news are not, whatever their texts are.
     *
     * @param verdict what they are; holds for each two of them
     * @param items the items, two or more
     * @param reason why
     * @param actor who decides
     * @throws InvalidValueException for less than two items, or a reason that is too long
     * @throws se.nyhetsarkivet.ReadOnlyArchiveException if the archive is only read, or its disk has too little room
     * @throws se.nyhetsarkivet.ArchiveException if the file cannot be written
     */
    public void decide(Verdict verdict, List<ItemId> items, String reason, Actor actor) {
        record(DuplicateDecision.Verdict.valueOf(verdict.name()), items, reason, actor);
    }

    /**
     * Takes back what was decided; then nothing is decided about any two of these items.
     *
     * @param items the items, two or more
     * @param reason why
     * @param actor who takes it back
     * @throws InvalidValueException for less than two items, or a reason that is too long
     * @throws se.nyhetsarkivet.ReadOnlyArchiveException if the archive is only read, or its disk has too little room
     * @throws se.nyhetsarkivet.ArchiveException if the file cannot be written
     */
    public void takeBack(List<ItemId> items, String reason, Actor actor) {
        record(DuplicateDecision.Verdict.UNDECIDED, items, reason, actor);
    }

    private void record(DuplicateDecision.Verdict verdict, List<ItemId> items, String reason, Actor actor) {
        DuplicateDecision decision =
                new DuplicateDecision(opening.clock().instant(), verdict, items, actor, Reasons.checked(reason));
        guard.requireTo("decide about near duplicates");
        files.duplicates().add(decision);
    }

    /**
     * What is decided about near duplicates.
     *
     * @return the decisions that hold, the latest first
     */
    public List<Decision> decisions() {
        return files.duplicates().get().inForce().stream()
                .map(decision -> new Decision(
                        decision.at(),
                        Verdict.valueOf(decision.verdict().name()),
                        decision.items(),
                        decision.by(),
                        decision.reason()))
                .toList();
    }
}
