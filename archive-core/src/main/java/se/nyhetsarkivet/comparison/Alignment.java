package se.nyhetsarkivet.comparison;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds which pieces of two sequences correspond. For one thread and one pair of sequences.
 *
 * <p>Pieces that stand once in each sequence are anchors: the longest series of them in the same order is kept (patience
 * sorting, as Bram Cohen described it for comparing files), and what lies between two anchors is aligned in the same way.
 * Where there is no anchor, the algorithm of Eugene W. Myers ("An O(ND) Difference Algorithm and Its Variations", 1986)
 * decides. Since that takes the square of the lengths in the worst case, its work is drawn from a budget; when the rest
 * would not do, nothing of the passage corresponds.
 */
final class Alignment {

    /** How often a passage between anchors is searched for further anchors. */
    private static final int MAX_DEPTH = 16;

    private final int[] before;
    private final int[] after;
    private final int[] countBefore;
    private final int[] countAfter;
    private final int[] placeAfter;
    private final Effort effort;
    /** For each piece of the earlier sequence the corresponding place in the later, or -1. */
    private final int[] partner;

    private Alignment(List<String> before, List<String> after, Effort effort) {
        Map<String, Integer> numbers = new HashMap<>();
        this.before = numbered(before, numbers);
        this.after = numbered(after, numbers);
        this.countBefore = new int[numbers.size()];
        this.countAfter = new int[numbers.size()];
        this.placeAfter = new int[numbers.size()];
        this.effort = effort;
        this.partner = new int[before.size()];
        Arrays.fill(partner, -1);
    }

    /**
     * Aligns two sequences.
     *
     * @return for each piece of the earlier sequence the place of its partner in the later, rising, or -1 if it has none
     */
    static int[] of(List<String> before, List<String> after, Effort effort) {
        Alignment alignment = new Alignment(before, after, effort);
        alignment.align(new Span(0, before.size(), 0, after.size()), 0);
        return alignment.partner;
    }

    /** The work that may still be done, in comparisons of two pieces. */
    static final class Effort {

        private long left;

        Effort(long comparisons) {
            left = comparisons;
        }

        /** Takes the most that Myers's algorithm can need for the span, if that much is left. */
        private boolean affords(Span span) {
            long length = (long) span.lengthBefore() + span.lengthAfter();
            long cost = length * length;
            if (cost > left) {
                return false;
            }
            left -= cost;
            return true;
        }
    }

    /** Half-open stretches of both sequences. */
    private record Span(int fromBefore, int toBefore, int fromAfter, int toAfter) {

        int lengthBefore() {
            return toBefore - fromBefore;
        }

        int lengthAfter() {
            return toAfter - fromAfter;
        }

        boolean oneIsEmpty() {
            return fromBefore == toBefore || fromAfter == toAfter;
        }
    }

    private static int[] numbered(List<String> pieces, Map<String, Integer> numbers) {
        int[] sequence = new int[pieces.size()];
        for (int i = 0; i < sequence.length; i++) {
            sequence[i] = numbers.computeIfAbsent(pieces.get(i), piece -> numbers.size());
        }
        return sequence;
    }

    private void align(Span whole, int depth) {
        Span span = withoutCommonEnds(whole);
        if (span.oneIsEmpty()) {
            return;
        }
        List<Integer> anchors = depth < MAX_DEPTH ? anchors(span) : List.of();
        if (anchors.isEmpty()) {
            alignBetweenAnchors(span);
            return;
        }
        int fromBefore = span.fromBefore();
        int fromAfter = span.fromAfter();
        for (int anchor : anchors) {
            int place = partner[anchor];
            align(new Span(fromBefore, anchor, fromAfter, place), depth + 1);
            fromBefore = anchor + 1;
            fromAfter = place + 1;
        }
        align(new Span(fromBefore, span.toBefore(), fromAfter, span.toAfter()), depth + 1);
    }

    private Span withoutCommonEnds(Span span) {
        int fromBefore = span.fromBefore();
        int fromAfter = span.fromAfter();
        while (fromBefore < span.toBefore() && fromAfter < span.toAfter() && before[fromBefore] == after[fromAfter]) {
            partner[fromBefore++] = fromAfter++;
        }
        int toBefore = span.toBefore();
        int toAfter = span.toAfter();
        while (toBefore > fromBefore && toAfter > fromAfter && before[toBefore - 1] == after[toAfter - 1]) {
            partner[--toBefore] = --toAfter;
        }
        return new Span(fromBefore, toBefore, fromAfter, toAfter);
    }

    /** Pairs the pieces that stand once in each stretch and follow each other in both; tells their places, rising. */
    private List<Integer> anchors(Span span) {
        List<Integer> candidates = onceInEach(span);
        List<Integer> kept = longestRising(candidates);
        for (int place : kept) {
            partner[place] = placeAfter[before[place]];
        }
        return kept;
    }

    private List<Integer> onceInEach(Span span) {
        for (int i = span.fromBefore(); i < span.toBefore(); i++) {
            countBefore[before[i]] = 0;
            countAfter[before[i]] = 0;
        }
        for (int i = span.fromAfter(); i < span.toAfter(); i++) {
            countAfter[after[i]] = 0;
        }
        for (int i = span.fromBefore(); i < span.toBefore(); i++) {
            countBefore[before[i]]++;
        }
        for (int i = span.fromAfter(); i < span.toAfter(); i++) {
            countAfter[after[i]]++;
            placeAfter[after[i]] = i;
        }
        List<Integer> places = new ArrayList<>();
        for (int i = span.fromBefore(); i < span.toBefore(); i++) {
            if (countBefore[before[i]] == 1 && countAfter[before[i]] == 1) {
                places.add(i);
            }
        }
        return places;
    }

    /** The longest series of candidates whose partners rise too: on each pile the lowest card, with a link to the pile before. */
    private List<Integer> longestRising(List<Integer> candidates) {
        int[] pileTops = new int[candidates.size()];
        int[] previous = new int[candidates.size()];
        int piles = 0;
        for (int i = 0; i < candidates.size(); i++) {
            int low = 0;
            int high = piles;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (partnerOf(candidates, pileTops[middle]) < partnerOf(candidates, i)) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[i] = low == 0 ? -1 : pileTops[low - 1];
            pileTops[low] = i;
            piles = Math.max(piles, low + 1);
        }
        List<Integer> series = new ArrayList<>(piles);
        for (int i = piles == 0 ? -1 : pileTops[piles - 1]; i >= 0; i = previous[i]) {
            series.add(candidates.get(i));
        }
        return series.reversed();
    }

    private int partnerOf(List<Integer> candidates, int candidate) {
        return placeAfter[before[candidates.get(candidate)]];
    }

    private void alignBetweenAnchors(Span span) {
        if (!effort.affords(span)) {
            return;
        }
        List<Integer> old = pieces(before, span.fromBefore(), span.toBefore());
        List<Integer> changed = pieces(after, span.fromAfter(), span.toAfter());
        int placeBefore = 0;
        int placeAfterwards = 0;
        for (Change change : new MyersDiffWithLinearSpace<Integer>().computeDiff(old, changed, null)) {
            while (placeBefore < change.startOriginal) {
                partner[span.fromBefore() + placeBefore++] = span.fromAfter() + placeAfterwards++;
            }
            placeBefore = change.deltaType == DeltaType.INSERT ? placeBefore : change.endOriginal;
            placeAfterwards = change.deltaType == DeltaType.DELETE ? placeAfterwards : change.endRevised;
        }
        while (placeBefore < old.size()) {
            partner[span.fromBefore() + placeBefore++] = span.fromAfter() + placeAfterwards++;
        }
    }

    private static List<Integer> pieces(int[] sequence, int from, int to) {
        return Arrays.stream(sequence, from, to).boxed().toList();
    }
}
