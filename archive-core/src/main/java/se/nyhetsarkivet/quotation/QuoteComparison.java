package se.nyhetsarkivet.quotation;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.quotation.Alignment.Aligned;
import se.nyhetsarkivet.quotation.Alignment.Move;
import se.nyhetsarkivet.quotation.Alignment.Step;
import se.nyhetsarkivet.quotation.QuoteCheck.Part;
import se.nyhetsarkivet.quotation.QuoteCheck.Stretch;
import se.nyhetsarkivet.quotation.QuoteCheck.Writing;

/**
 * Compares a quote with the texts of an item.
 *
 * <p>The similarity is 1 less what it costs to make the quote of the passage, as a part of what the quote weighs. A word weighs 4,
 * one that only holds a sentence together 2. A word that was changed, added or left out costs what it weighs, of two in each other's
 * place the heavier; another form of the same word, seen by its beginning, half of that; a capital elsewhere than at the beginning of
 * the quote 1. A stretch of several words that was left out without a sign costs 16 at most, as four words do; where the quote says
 * that something is left out, and where it has the quoter's words in brackets, nothing.
 *
 * <p>A quote is near if the similarity is {@value #NEAR} or more, it has {@value #FEWEST_WORDS} words or more, and at least
 * {@value #FEWEST_SHARED} of those that say something are the same. The thresholds were chosen with {@code QuoteThresholdTest}.
 */
public final class QuoteComparison {

    /** The least similarity of a near quote. */
    public static final double NEAR = 0.65;

    /** A shorter quote is exact or not found: one word more or less makes it another. */
    private static final int FEWEST_WORDS = 4;

    /** How many of the words that say something must be the same. */
    private static final int FEWEST_SHARED = 2;

    private final QuotedText quote;
    private final double least;

    /**
     * Prepares to compare.
     *
     * @param quote the quote
     */
    public QuoteComparison(QuotedText quote) {
        this(quote, NEAR);
    }

    /** With another threshold, to see what it would find. */
    QuoteComparison(QuotedText quote, double least) {
        this.quote = quote;
        this.least = least;
    }

    /**
     * What an item has of a quote.
     *
     * @param exact whether it is said word for word
     * @param similarity how near the quote is
     * @param part where the passage begins
     * @param start where it begins in that part
     * @param end where it ends, counted from the beginning of that part
     * @param passage the passage
     * @param stretches quote and passage side by side
     * @param writing what differs and does not count
     */
    public record Found(
            boolean exact,
            double similarity,
            Part part,
            int start,
            int end,
            String passage,
            List<Stretch> stretches,
            Set<Writing> writing) {

        /** Copies what it is given. */
        public Found {
            stretches = List.copyOf(stretches);
            writing = Set.copyOf(writing);
        }
    }

    /**
     * Looks for the quote in an item.
     *
     * @param item the item
     * @return what it has; empty if nothing in it is near
     */
    public Optional<Found> in(NewsItem item) {
        if (quote.weight() == 0) {
            return Optional.empty();
        }
        SourceText source = new SourceText(item);
        return wordForWord(source).or(() -> near(source));
    }

    /**
     * Whether an item says a passage word for word, to be asked of the passage that {@link #in} found.
     *
     * @param item the item
     * @param passage the passage
     * @return true if its words stand there side by side
     */
    public static boolean says(NewsItem item, String passage) {
        QuotedText words = QuotedText.of(passage);
        SourceText source = new SourceText(item);
        return IntStream.rangeClosed(0, source.words().size() - words.words().size())
                .anyMatch(start -> hasSameWords(words.words(), source.words(), start));
    }

    private Optional<Found> wordForWord(SourceText source) {
        List<TextWord> wanted = quote.words();
        if (!quote.isWhole()) {
            return Optional.empty();
        }
        return IntStream.rangeClosed(0, source.words().size() - wanted.size())
                .filter(start -> hasSameWords(wanted, source.words(), start) && hasSameCapitals(source, start))
                .mapToObj(start -> exact(source, start))
                .findFirst();
    }

    private static boolean hasSameWords(List<TextWord> wanted, List<TextWord> words, int start) {
        for (int i = 0; i < wanted.size(); i++) {
            if (!wanted.get(i).text().equals(words.get(start + i).text())) {
                return false;
            }
        }
        return true;
    }

    private boolean hasSameCapitals(SourceText source, int start) {
        for (int i = 1; i < quote.words().size(); i++) {
            if (quote.words().get(i).capitals() != source.words().get(start + i).capitals()) {
                return false;
            }
        }
        return true;
    }

    private Found exact(SourceText source, int start) {
        List<TextWord> words =
                source.words().subList(start, start + quote.words().size());
        String passage = source.text()
                .substring(words.getFirst().start(), words.getLast().end());
        return found(
                source,
                words,
                1,
                List.of(new Stretch(QuoteCheck.Kind.SAME, passage)),
                WritingDifferences.between(quote.text(), quote.words(), source.text(), words),
                true);
    }

    private Optional<Found> near(SourceText source) {
        if (quote.words().size() < FEWEST_WORDS || source.words().isEmpty()) {
            return Optional.empty();
        }
        Aligned aligned = Alignment.of(quote, source.words());
        double similarity = 1 - (double) aligned.cost() / quote.weight();
        List<Step> steps = aligned.steps();
        long shared = steps.stream()
                .filter(step -> step.move() == Move.BOTH
                        && quote.words().get(step.quote()).saysSomething()
                        && isSame(step, source))
                .count();
        if (similarity < least || shared < FEWEST_SHARED) {
            return Optional.empty();
        }
        int first = steps.stream()
                .filter(step -> step.move() != Move.QUOTE)
                .findFirst()
                .orElseThrow()
                .item();
        int last = steps.reversed().stream()
                .filter(step -> step.move() != Move.QUOTE)
                .findFirst()
                .orElseThrow()
                .item();
        List<Stretch> stretches = new StretchList(quote, source).of(steps);
        return Optional.of(found(
                source,
                source.words().subList(first, last + 1),
                similarity,
                stretches,
                EnumSet.noneOf(Writing.class),
                false));
    }

    private boolean isSame(Step step, SourceText source) {
        return quote.words()
                .get(step.quote())
                .text()
                .equals(source.words().get(step.item()).text());
    }

    private static Found found(
            SourceText source,
            List<TextWord> words,
            double similarity,
            List<Stretch> stretches,
            Set<Writing> writing,
            boolean exact) {
        int start = words.getFirst().start();
        int end = words.getLast().end();
        Part part = source.part(start);
        int beginning = source.start(part);
        return new Found(
                exact,
                similarity,
                part,
                start - beginning,
                end - beginning,
                source.text().substring(start, end),
                stretches,
                writing);
    }
}
