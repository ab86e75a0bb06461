package se.nyhetsarkivet.intake.page;

import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import se.nyhetsarkivet.intake.source.Beginning;
import se.nyhetsarkivet.intake.source.DocumentFormat;
import se.nyhetsarkivet.intake.source.NewsReader;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.SourceDocument;

/** A saved web page with an article in it, in HTML or XHTML. */
public final class HtmlPageFormat implements DocumentFormat {

    private static final Pattern XHTML = Pattern.compile("<html[\\s>].*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern PAGE = Pattern.compile(
            "<(?:html|head|body|title|meta|base|link|script|style|article|main|header|nav|div|section|table|center|h1|p)[\\s>/].*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** The format needs no settings. */
    public HtmlPageFormat() {}

    @Override
    public String label() {
        return "html-page";
    }

    /** A document whose first element, after comments and declarations, is one of a page; in XML it is html only. */
    @Override
    public boolean recognises(Beginning beginning) {
        String text = beginning.text();
        int start = 0;
        boolean xml = false;
        while (true) {
            while (start < text.length()
                    && (Character.isWhitespace(text.charAt(start)) || text.charAt(start) == '\ufeff')) {
                start++;
            }
            int end;
            if (text.startsWith("<!--", start)) {
                end = text.indexOf("-->", start + 4);
                end = end < 0 ? -1 : end + 3;
            } else if (text.startsWith("<?", start) || text.startsWith("<!", start)) {
                String declaration = text.substring(start, Math.min(text.length(), start + 14))
                        .toLowerCase(Locale.ROOT);
                if (declaration.equals("<!doctype html")) {
                    return true;
                }
                xml |= declaration.startsWith("<?xml");
                end = text.indexOf('>', start) + 1;
            } else {
                return (xml ? XHTML : PAGE)
                        .matcher(text)
                        .region(start, Math.min(text.length(), start + 20))
                        .matches();
            }
            if (end <= start) {
                return false;
            }
            start = end;
        }
    }

    @Override
    public NewsReader open(SourceDocument document, ReadOptions options) throws IOException {
        return new HtmlPageReader(document, options);
    }
}
