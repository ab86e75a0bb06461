package se.nyhetsarkivet.evaluation;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/**
 * A web page of ours in which the right text is marked, with what else is right of it. Before the page stand lines such as
 * {@code date: 2018-04-23}; in it the text of the article is between {@code ⟦} and {@code ⟧}, and its introduction between
 * {@code ⟪} and {@code ⟫}.
 *
 * @param name what the page is called
 * @param right what is right of it: {@code date}, {@code headline} and {@code publisher}, or why it is {@code refused}
 * @param marked the page with its marks
 */
record MarkedPage(String name, Map<String, String> right, String marked) {

    private static final Pattern TEXT = Pattern.compile("⟦(.*?)⟧|⟪(.*?)⟫", Pattern.DOTALL);
    private static final Pattern MARKS = Pattern.compile("[⟦⟧⟪⟫]");

    static MarkedPage parse(String name, String file) {
        int head = file.indexOf("\n\n");
        Map<String, String> right = new TreeMap<>();
        for (String line : file.substring(0, head).split("\n", -1)) {
            int colon = line.indexOf(':');
            right.put(line.substring(0, colon), line.substring(colon + 1).strip());
        }
        return new MarkedPage(name, right, file.substring(head + 2));
    }

    boolean isArticle() {
        return !right.containsKey("refused");
    }

    /** The page as a server sends it. */
    byte[] bytes() {
        return html().getBytes(Charset.forName(right.getOrDefault("encoding", StandardCharsets.UTF_8.name())));
    }

    String html() {
        return MARKS.matcher(marked).replaceAll("");
    }

    /** The words of the article in order, with those of the introduction. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        Matcher part = TEXT.matcher(marked);
        while (part.find()) {
            words.addAll(Words.of(text(part.group(1) == null ? part.group(2) : part.group(1))));
        }
        return words;
    }

    /** The words of the introduction. */
    List<String> lead() {
        Matcher part = TEXT.matcher(marked);
        while (part.find()) {
            if (part.group(2) != null) {
                return Words.of(text(part.group(2)));
            }
        }
        return List.of();
    }

    private static String text(String html) {
        return Jsoup.parseBodyFragment(html).text();
    }
}
