package se.nyhetsarkivet.quotation;

import java.util.ArrayList;
import java.util.List;
import se.nyhetsarkivet.quotation.Alignment.Step;
import se.nyhetsarkivet.quotation.QuoteCheck.Kind;
import se.nyhetsarkivet.quotation.QuoteCheck.Stretch;

/**
 * Cuts quote and passage where they differ. What only the quote has comes before what the item has in its place. For one
 * comparison.
 */
final class StretchList {

    private final QuotedText quote;
    private final SourceText source;
    private final List<Stretch> stretches = new ArrayList<>();
    private final StringBuilder same = new StringBuilder();
    private final StringBuilder quoteOnly = new StringBuilder();
    private final StringBuilder itemOnly = new StringBuilder();
    private final StringBuilder leftOut = new StringBuilder();

    StretchList(QuotedText quote, SourceText source) {
        this.quote = quote;
        this.source = source;
    }

    List<Stretch> of(List<Step> steps) {
        for (Step step : steps) {
            switch (step.move()) {
                case BOTH -> both(step);
                case QUOTE -> add(quoteOnly, quoted(step.quote()));
                case ITEM -> add(itemOnly, said(step.item()));
                case GAP -> add(quote.isOmissionAfter(step.quote()) ? leftOut : itemOnly, said(step.item()));
            }
        }
        closeDifference();
        close(Kind.SAME, same);
        return trimmed();
    }

    private void both(Step step) {
        TextWord word = quote.words().get(step.quote());
        TextWord other = source.words().get(step.item());
        boolean capitals = step.quote() > 0 && word.capitals() != other.capitals();
        if (word.text().equals(other.text()) && !capitals) {
            closeDifference();
            same.append(said(step.item()));
        } else {
            add(quoteOnly, quoted(step.quote()));
            add(itemOnly, said(step.item()));
        }
    }

    private void add(StringBuilder difference, String text) {
        close(Kind.SAME, same);
        if (difference != leftOut && !leftOut.isEmpty()) {
            closeDifference();
        }
        difference.append(text);
    }

    private void closeDifference() {
        close(Kind.QUOTE_ONLY, quoteOnly);
        close(Kind.ITEM_ONLY, itemOnly);
        close(Kind.LEFT_OUT, leftOut);
    }

    private void close(Kind kind, StringBuilder text) {
        if (!text.isEmpty()) {
            stretches.add(new Stretch(kind, text.toString()));
            text.setLength(0);
        }
    }

    private String said(int word) {
        return withSpace(source.text(), source.words(), word);
    }

    private String quoted(int word) {
        int start = quote.words().get(word).start();
        boolean bracket = start > 0 && quote.text().charAt(start - 1) == '[';
        return (bracket ? "[" : "") + withSpace(quote.text(), quote.words(), word);
    }

    /** A word with what stands before the next. */
    private static String withSpace(String text, List<TextWord> words, int word) {
        int start = words.get(word).start();
        int end = word + 1 < words.size()
                ? words.get(word + 1).start()
                : words.get(word).end();
        return text.substring(start, Math.max(words.get(word).end(), end));
    }

    /** Without what stands behind the last word. */
    private List<Stretch> trimmed() {
        if (!stretches.isEmpty()) {
            Stretch last = stretches.removeLast();
            List<TextWord> words = TextWord.of(last.text());
            stretches.add(new Stretch(
                    last.kind(), last.text().substring(0, words.getLast().end())));
        }
        return stretches;
    }
}
