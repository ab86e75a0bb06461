package se.nyhetsarkivet.curation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.nyhetsarkivet.curation.DuplicateDecision.Verdict;
import se.nyhetsarkivet.item.ItemId;

/**
 * Which near duplicates are one news and which are not, as the lines of a file say. Of two items, what was decided last holds. Items that are
 * one news with a third are one news, unless they were parted. Immutable.
 */
public final class DuplicateDecisions {

    /** Nothing was decided. */
    public static final DuplicateDecisions NONE = new DuplicateDecisions(List.of(), List.of());

    /** So many items are one news at most; what goes beyond is not followed further. */
    private static final int MAX_SAME = 1_000;

    private static final int SHOWN = 80;

    private final List<DuplicateDecision> decisions;
    private final List<String> problems;
    private final Map<ItemId, Map<ItemId, DuplicateDecision>> ofItem = new HashMap<>();
    private final Map<ItemId, Set<ItemId>> same = new HashMap<>();
    private final int hash;

    private DuplicateDecisions(List<DuplicateDecision> decisions, List<String> problems) {
        this.decisions = List.copyOf(decisions);
        this.problems = List.copyOf(problems);
        this.decisions.forEach(this::decide);
        ofItem.keySet().forEach(this::joinFrom);
        int lines = 1;
        for (DuplicateDecision decision : this.decisions) {
            lines = 31 * lines + decision.line().hashCode();
        }
        hash = lines;
    }

    /**
     * Reads the text of a file. Lines that cannot be read are left out and are in {@link #problems}.
     *
     * @param text the text
     * @return the decisions
     */
    public static DuplicateDecisions parse(String text) {
        List<DuplicateDecision> decisions = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            Optional<DuplicateDecision> decision = DuplicateDecision.read(line);
            decision.ifPresent(decisions::add);
            if (decision.isEmpty()) {
                String shown = line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
                problems.add("line " + number + ": '" + shown
                        + "' is no decision; expected time, same, different or undecided, two or more item ids, who and why, with a tab"
                        + " between them");
            }
        }
        return new DuplicateDecisions(decisions, problems);
    }

    private void decide(DuplicateDecision decision) {
        for (ItemId one : decision.items()) {
            for (ItemId other : decision.items()) {
                if (!one.equals(other)) {
                    ofItem.computeIfAbsent(one, unused -> new HashMap<>()).put(other, decision);
                }
            }
        }
    }

    private void joinFrom(ItemId start) {
        if (same.containsKey(start)) {
            return;
        }
        Set<ItemId> joined = new LinkedHashSet<>(Set.of(start));
        List<ItemId> ahead = new ArrayList<>(joined);
        while (!ahead.isEmpty() && joined.size() < MAX_SAME) {
            ofItem.getOrDefault(ahead.removeLast(), Map.of()).forEach((other, decision) -> {
                if (decision.verdict() == Verdict.SAME && joined.add(other)) {
                    ahead.add(other);
                }
            });
        }
        joined.forEach(item -> same.put(item, joined));
    }

    /**
     * Whether nothing was ever decided.
     *
     * @return true if there is no decision
     */
    public boolean isEmpty() {
        return decisions.isEmpty();
    }

    /**
     * One sentence for each line that could not be read.
     *
     * @return the sentences
     */
    public List<String> problems() {
        return problems;
    }

    /**
     * What holds for two items.
     *
     * @param one an item
     * @param other another
     * @return the verdict; undecided if there is none
     */
    public Verdict between(ItemId one, ItemId other) {
        DuplicateDecision direct = ofItem.getOrDefault(one, Map.of()).get(other);
        if (direct != null && direct.verdict() != Verdict.UNDECIDED) {
            return direct.verdict();
        }
        return same.getOrDefault(one, Set.of()).contains(other) ? Verdict.SAME : Verdict.UNDECIDED;
    }

    /**
     * The other items that are one news with an item.
     *
     * @param item an item
     * @return the others, in the order of their ids
     */
    public List<ItemId> sameAs(ItemId item) {
        return same.getOrDefault(item, Set.of()).stream()
                .filter(other -> !other.equals(item) && between(item, other) == Verdict.SAME)
                .sorted()
                .toList();
    }

    /**
     * The decisions that still hold for two items or more, the latest first.
     *
     * @return the decisions
     */
    public List<DuplicateDecision> inForce() {
        Set<DuplicateDecision> holding = new LinkedHashSet<>();
        ofItem.values().forEach(others -> holding.addAll(others.values()));
        return decisions.reversed().stream()
                .filter(decision -> decision.verdict() != Verdict.UNDECIDED && holding.contains(decision))
                .distinct()
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof DuplicateDecisions them && hash == them.hash && decisions.equals(them.decisions));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return decisions.toString();
    }
}
