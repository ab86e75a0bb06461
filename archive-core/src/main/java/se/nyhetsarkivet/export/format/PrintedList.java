package se.nyhetsarkivet.export.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.nyhetsarkivet.export.citation.CitedRevision;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.item.Revision;

/**
 * A list to be printed, as a document in HTML that needs nothing beside it and runs nothing: who announced what and when, the lead, and
 * by which link and fingerprint it is found again.
 */
final class PrintedList implements ItemWriter {

    private final Writer writer;
    private final ExportHeading heading;
    private final ExportWords words;
    private long written;

    PrintedList(Writer writer, ExportHeading heading) throws IOException {
        this.writer = writer;
        this.heading = heading;
        words = ExportWords.in(heading.language());
        begin();
    }

    private void begin() throws IOException {
        String title = heading.address().isEmpty()
                ? words.of("list.selection")
                : heading.query().isBlank() ? words.of("list.all") : words.of("list.search", heading.query());
        writer.write("<!DOCTYPE html>\n<html lang=\"" + words.language() + "\">\n<head>\n<meta charset=\"UTF-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" + text(title)
                + "</title>\n<style>\n" + style() + "</style>\n</head>\n<body>\n<header>\n<h1 dir=\"auto\">"
                + text(title)
                + "</h1>\n<dl>\n");
        Optional<String> address = heading.address().map(URI::toASCIIString);
        if (address.isPresent()) {
            define("list.address", "<a href=\"" + text(address.get()) + "\">" + text(address.get()) + "</a>");
        }
        define("list.exported", "<time>" + heading.exported() + "</time>");
        define("list.total", text(words.of("list.items", heading.total())));
        if (!heading.limited().isEmpty()) {
            define("list.limited", text(words.of("list.limited.words", String.join(", ", heading.limited()))));
        }
        if (heading.logHead().isPresent()) {
            define("list.head", "<code>" + text(heading.logHead().get()) + "</code>");
        }
        writer.write("</dl>\n</header>\n<main>\n<ol>\n");
    }

    private void define(String key, String value) throws IOException {
        writer.write("<div><dt>" + text(words.of(key)) + "</dt><dd>" + value + "</dd></div>\n");
    }

    @Override
    public void write(ExportedItem exported) throws IOException {
        CitedRevision cited = exported.cited();
        Revision revision = cited.revision();
        NewsItem item = revision.item();
        String link = text(cited.link().toASCIIString());
        String facts = Stream.of(
                        date(item.published()),
                        text(item.publisher()),
                        text(words.of(
                                exported.superseded() ? "list.revision.superseded" : "list.revision",
                                revision.number())))
                .filter(fact -> !fact.isEmpty())
                .collect(Collectors.joining(" · "));
        writer.write("<li>\n<h2 dir=\"auto\"><a href=\"" + link + "\">" + text(item.headline()) + "</a></h2>\n<p>"
                + facts + "</p>\n");
        if (!item.lead().isBlank()) {
            writer.write("<p dir=\"auto\">" + text(item.lead()) + "</p>\n");
        }
        if (cited.remark().isPresent()) {
            writer.write("<p class=\"note\" dir=\"auto\">"
                    + text(words.of("list.note", cited.remark().get())) + "</p>\n");
        }
        writer.write("<p class=\"proof\">" + link + "<br>SHA-256 "
                + revision.fingerprint().hex() + "</p>\n</li>\n");
        written++;
    }

    /** The time of day is left out: the list is for readers. */
    private static String date(PartialDate date) {
        String iso = date.iso();
        String day = iso.length() > "2018-04-23".length() ? iso.substring(0, "2018-04-23".length()) : iso;
        return "<time>" + day + "</time>";
    }

    @Override
    public void end() throws IOException {
        String last = written == heading.total()
                ? words.of("list.end", written)
                : words.of("list.end.fewer", written, heading.total() - written);
        writer.write("</ol>\n</main>\n<footer><p>" + text(last) + "</p></footer>\n</body>\n</html>\n");
    }

    @Override
    public void flush() throws IOException {
        writer.flush();
    }

    private static String style() throws IOException {
        try (InputStream style = Objects.requireNonNull(PrintedList.class.getResourceAsStream("list.css"))) {
            return new String(style.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A text as it may stand in an element and in an attribute; HTML has no place for other controls. */
    private static String text(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + text.length() / 8);
        for (int place = 0; place < text.length(); place++) {
            char c = text.charAt(place);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                case '\n', '\t' -> escaped.append(c);
                default -> escaped.append(Character.isISOControl(c) ? '\ufffd' : c);
            }
        }
        return escaped.toString();
    }
}
