package se.nyhetsarkivet.evaluation;

import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Builds a page otherwise than its site did: with more elements around each, other names for classes, end tags left out. */
final class MutatedPages {

    private static final Pattern BLOCK =
            Pattern.compile("<(p|h2|ul|table|blockquote)( [^>]*)?>.*?</\\1>", Pattern.DOTALL);
    private static final Pattern CLASS = Pattern.compile(" class=\"([^\"]*)\"");
    private static final Pattern LEFT_OUT = Pattern.compile("</(?:p|li|td|tr|dd|dt)>");
    private static final Pattern TAG = Pattern.compile("</?(?:p|div|li|ul|td|tr|h[1-6])(?=[ >])");

    private MutatedPages() {}

    static MarkedPage of(MarkedPage page, Random random) {
        String marked = page.marked();
        for (int times = 1 + random.nextInt(2); times > 0; times--) {
            marked = switch (random.nextInt(4)) {
                case 0 -> replaced(BLOCK, marked, 3, random, found -> "<div>" + found + "</div>");
                case 1 -> replaced(CLASS, marked, 3, random, found -> " class=\"x" + random.nextInt(1000) + "\"");
                case 2 -> replaced(LEFT_OUT, marked, 4, random, found -> "");
                default -> replaced(TAG, marked, 2, random, found -> found.toUpperCase(Locale.ROOT));
            };
        }
        return new MarkedPage(page.name(), page.right(), marked);
    }

    /** Replaces one of some matches each. */
    private static String replaced(
            Pattern pattern, String text, int oneOf, Random random, UnaryOperator<String> replacement) {
        return pattern.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(
                        random.nextInt(oneOf) == 0 ? replacement.apply(match.group()) : match.group()));
    }
}
