package se.nyhetsarkivet.intake.wordpress;

import java.util.regex.Pattern;
import se.nyhetsarkivet.intake.draft.ReadMoreLinks;
import se.nyhetsarkivet.intake.draft.TextTails;
import se.nyhetsarkivet.intake.markup.html.HtmlText;

/**
 * The plain text of what a post is written in: HTML in which an empty line ends a paragraph, with the marks of blocks and of
 * plugins.
 */
final class PostText {

    private static final Pattern CAPTION = Pattern.compile("(?i)\\[/?(?:caption|wp_caption)\\b[^\\[\\]]{0,2000}\\]");
    private static final Pattern SHORTCODE = Pattern.compile(
            "(?i)\\[/?(?:gallery|embed|audio|video|playlist|vc_[a-z_]+|et_pb_[a-z_]+|fusion_[a-z_]+|contact-form[a-z0-9-]*"
                    + "|[a-z][a-z0-9_-]{0,50}+(?=[^\\[\\]]{0,2000}=[\"'])|[a-z][a-z0-9-]{0,50}_[a-z0-9_-]{0,50})\\b[^\\[\\]]{0,2000}\\]");
    private static final Pattern PARAGRAPH_END = Pattern.compile("\\r?\\n[ \\t]*\\r?\\n\\s*");
    private static final Pattern BLOCK_TAG =
            Pattern.compile("(?i)<(?:p|div|ul|ol|h[1-6]|blockquote|table|figure|pre)\\b");
    private static final Pattern LINE_END = Pattern.compile("(?<!>)\\r?\\n(?!\\s*<)");

    private PostText() {}

    static String plain(String post) {
        String html = withoutComments(post);
        html = SHORTCODE.matcher(CAPTION.matcher(html).replaceAll(" ")).replaceAll(" ");
        boolean hasParagraphs = html.contains("<p>") || html.contains("<p ");
        return TextTails.leftOut(HtmlText.of(ReadMoreLinks.leftOut(hasParagraphs ? html : withParagraphs(html))));
    }

    private static String withoutComments(String post) {
        StringBuilder html = new StringBuilder();
        int from = 0;
        for (int begin = post.indexOf("<!--"); begin >= 0; begin = post.indexOf("<!--", from)) {
            int end = post.indexOf("-->", begin);
            html.append(post, from, begin);
            from = end < 0 ? post.length() : end + "-->".length();
        }
        return html.append(post, from, post.length()).toString();
    }

    private static String withParagraphs(String text) {
        StringBuilder html = new StringBuilder();
        for (String paragraph : PARAGRAPH_END.split(text.strip(), -1)) {
            boolean isBlock = BLOCK_TAG.matcher(paragraph).lookingAt();
            String broken = isBlock ? paragraph : LINE_END.matcher(paragraph).replaceAll("<br>\n");
            html.append(isBlock ? "" : "<p>").append(broken).append(isBlock ? "" : "</p>");
        }
        return html.toString();
    }
}
