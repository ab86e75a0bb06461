package se.nyhetsarkivet.quotation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds in a text the passage that a quote can be made of at the least cost, word by word: a semi-global alignment (Sellers, The
 * theory and computation of evolutionary distances, 1980) in which a long stretch that was left out costs a fixed sum (Gotoh, An
 * improved algorithm for matching biological sequences, 1982), and none where the quote says that it left something out. For one
 * comparison.
 */
final class Alignment {

    /** What a stretch that is left out without a word costs at the most. */
    private static final int GAP = 4 * TextWord.WEIGHT;

    /** What another use of capitals within a quote costs. */
    private static final int CAPITALS = 1;

    /** So many letters at the beginning of two words must be the same for them to be forms of one. */
    private static final int SHORTEST_STEM = 4;

    /** The most pairs of words that are compared; of a longer text the likeliest part is. */
    private static final int MOST_PAIRS = 2_000_000;

    private static final int NEVER = Integer.MAX_VALUE / 4;

    private static final byte BOTH = 0;
    private static final byte QUOTE = 1;
    private static final byte ITEM = 2;
    private static final byte GAP_ENDS = 3;
    private static final byte MOVE = 3;
    private static final byte GAP_GOES_ON = 4;

    private final QuotedText quote;
    private final List<TextWord> wanted;
    private final List<TextWord> words;
    private final int offset;
    private final int width;
    private final byte[] moves;

    /** For each word of the text, what it costs in the place of each word of the quote; most words of a text come again. */
    private final List<int[]> pairs;

    /** For each word of the text, what it costs to leave it out. */
    private final int[] weights;

    private Alignment(QuotedText quote, List<TextWord> words, int offset) {
        this.quote = quote;
        this.wanted = quote.words();
        this.words = words;
        this.offset = offset;
        width = words.size() + 1;
        moves = new byte[(wanted.size() + 1) * width];
        Map<String, int[]> known = new HashMap<>();
        pairs = words.stream()
                .map(word -> known.computeIfAbsent(word.text(), text -> costs(word)))
                .toList();
        weights = words.stream().mapToInt(TextWord::weight).toArray();
    }

    private int[] costs(TextWord word) {
        return IntStream.range(0, wanted.size()).map(i -> cost(i, word)).toArray();
    }

    /** A step through quote and text. */
    enum Move {
        /** A word of the quote and one of the text belong together; they may be different words. */
        BOTH,
        /** A word of the quote has no partner. */
        QUOTE,
        /** A word of the text has none. */
        ITEM,
        /** A word of the text stands where the quote leaves something out. */
        GAP
    }

    /**
     * A step.
     *
     * @param quote the word of the quote, or the last one before
     * @param item the word of the text, or the last one before
     */
    record Step(Move move, int quote, int item) {}

    /**
     * The best way through both.
     *
     * @param cost what it costs, in the weights of words
     */
    record Aligned(int cost, List<Step> steps) {}

    static Aligned of(QuotedText quote, List<TextWord> text) {
        int most = Math.max(
                2 * quote.words().size(), MOST_PAIRS / Math.max(1, quote.words().size()));
        int from = text.size() <= most ? 0 : likeliest(quote, text, most);
        List<TextWord> words = text.subList(from, Math.min(text.size(), from + most));
        return new Alignment(quote, words, from).aligned();
    }

    /** Where the stretch begins that has the most of the quote's words. */
    private static int likeliest(QuotedText quote, List<TextWord> text, int width) {
        Set<String> wanted = new HashSet<>();
        quote.words().stream()
                .filter(TextWord::saysSomething)
                .map(TextWord::text)
                .forEach(wanted::add);
        int inside = 0;
        int best = -1;
        int start = 0;
        for (int i = 0; i < text.size(); i++) {
            inside += wanted.contains(text.get(i).text()) ? 1 : 0;
            inside -= i >= width && wanted.contains(text.get(i - width).text()) ? 1 : 0;
            if (inside > best) {
                best = inside;
                start = Math.max(0, i + 1 - width);
            }
        }
        return start;
    }

    private Aligned aligned() {
        int[] costs = new int[width];
        int[] before = new int[width];
        int[] gaps = new int[width];
        for (int i = 1; i <= wanted.size(); i++) {
            int[] row = before;
            before = costs;
            costs = row;
            row(i, before, costs, gaps);
        }
        int end = 0;
        for (int j = 1; j < width; j++) {
            end = costs[j] < costs[end] ? j : end;
        }
        return new Aligned(costs[end], stepsTo(withPartner(costs, end)));
    }

    /** What is said in the place of the last word belongs to the passage, though it costs as much without. */
    private int withPartner(int[] costs, int end) {
        int last = wanted.size() * width;
        boolean alone = (moves[last + end] & MOVE) == QUOTE;
        boolean partner = end + 1 < width && costs[end + 1] == costs[end] && (moves[last + end + 1] & MOVE) == BOTH;
        return alone && partner ? end + 1 : end;
    }

    private void row(int i, int[] before, int[] costs, int[] gaps) {
        Arrays.fill(gaps, NEVER);
        boolean inside = i < wanted.size();
        int opening = quote.isOmissionAfter(i - 1) ? 0 : GAP;
        int alone = quote.isQuoters(i - 1) ? 0 : wanted.get(i - 1).weight();
        costs[0] = before[0] + alone;
        moves[i * width] = QUOTE;
        for (int j = 1; j < width; j++) {
            byte move = 0;
            if (inside) {
                int opened = costs[j - 1] + opening;
                gaps[j] = Math.min(opened, gaps[j - 1]);
                move = gaps[j - 1] < opened ? GAP_GOES_ON : 0;
            }
            int both = before[j - 1] + pair(i - 1, j - 1);
            int quoteAlone = before[j] + alone;
            int itemAlone = inside ? costs[j - 1] + weights[j - 1] : NEVER;
            int least = Math.min(Math.min(both, quoteAlone), Math.min(itemAlone, gaps[j]));
            costs[j] = least;
            if (least == both) {
                move |= BOTH;
            } else if (least == quoteAlone) {
                move |= QUOTE;
            } else if (least == itemAlone) {
                move |= ITEM;
            } else {
                move |= GAP_ENDS;
            }
            moves[i * width + j] = move;
        }
    }

    /** What it costs that a word of the text is in the place of a word of the quote. */
    private int pair(int index, int word) {
        int cost = pairs.get(word)[index];
        boolean sameCapitals = wanted.get(index).capitals() == words.get(word).capitals();
        return cost > 0 || index == 0 || sameCapitals ? cost : CAPITALS;
    }

    private int cost(int index, TextWord word) {
        TextWord quoted = wanted.get(index);
        if (quoted.text().equals(word.text())) {
            return 0;
        }
        if (quote.isQuoters(index)) {
            return NEVER;
        }
        int weight = Math.max(quoted.weight(), word.weight());
        return areForms(quoted.text(), word.text()) ? weight / 2 : weight;
    }

    /** Whether two words begin alike, as the forms of one do. */
    private static boolean areForms(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int longer = Math.max(one.length(), other.length());
        int same = 0;
        while (same < shorter && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same >= SHORTEST_STEM && same * 5 >= longer * 3;
    }

    private List<Step> stepsTo(int end) {
        List<Step> steps = new ArrayList<>();
        int i = wanted.size();
        int j = end;
        boolean gap = false;
        while (i > 0) {
            byte move = moves[i * width + j];
            if (gap) {
                steps.add(new Step(Move.GAP, i - 1, offset + j - 1));
                gap = (move & GAP_GOES_ON) != 0;
                j--;
            } else {
                switch (move & MOVE) {
                    case BOTH -> {
                        steps.add(new Step(Move.BOTH, i - 1, offset + j - 1));
                        i--;
                        j--;
                    }
                    case QUOTE -> {
                        steps.add(new Step(Move.QUOTE, i - 1, offset + j - 1));
                        i--;
                    }
                    case ITEM -> {
                        steps.add(new Step(Move.ITEM, i - 1, offset + j - 1));
                        j--;
                    }
                    default -> gap = true;
                }
            }
        }
        return steps.reversed();
    }
}
