package se.nyhetsarkivet.archive.imports.identity;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One record of a source, to be written in any format.
 *
 * @param identifier what the source calls it, or the empty string
 * @param url where it is, or the empty string
 * @param day the day in April 2018, or the whole date
 * @param headline the headline
 * @param text the text
 */
record WrittenNews(String identifier, String url, String day, String headline, String text) {

    /** The formats that have an identifier and an address of their own. */
    enum Format {
        RSS,
        ATOM,
        JSON_FEED,
        WORDPRESS,
        TABLE,
        JSON_LINES,
        NEWSML_G2;

        String write(List<WrittenNews> news) {
            String records = news.stream()
                    .map(each -> switch (this) {
                        case RSS -> each.rss();
                        case ATOM -> each.atom();
                        case JSON_FEED -> each.jsonFeed();
                        case WORDPRESS -> each.wordPress();
                        case TABLE -> each.row();
                        case JSON_LINES -> each.jsonLine();
                        case NEWSML_G2 -> each.newsMl();
                    })
                    .collect(Collectors.joining(this == JSON_FEED ? "," : "\n"));
            return switch (this) {
                case RSS -> "<rss version=\"2.0\"><channel><title>Kommunen</title>" + records + "</channel></rss>";
                case ATOM ->
                    "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Kommunen</title>" + records + "</feed>";
                case JSON_FEED ->
                    "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Kommunen\",\"items\":[" + records
                            + "]}";
                case WORDPRESS -> """
                        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                         xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Kommunen</title>
                         <wp:wxr_version>1.2</wp:wxr_version>""" + records + "</channel></rss>";
                case TABLE -> "Nr;Länk;Datum;Rubrik;Text\n" + records + "\n";
                case JSON_LINES -> records + "\n";
                case NEWSML_G2 ->
                    "<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><itemSet>" + records
                            + "</itemSet></newsMessage>";
            };
        }
    }

    static WrittenNews of(String identifier, String url, String day, String headline, String text) {
        return new WrittenNews(identifier, url, day.length() == 2 ? "2018-04-" + day : day, headline, text);
    }

    private static String element(String name, String text) {
        return text.isEmpty() ? "" : "<" + name + ">" + text.replace("&", "&amp;") + "</" + name + ">";
    }

    private String rss() {
        String guid = identifier.isEmpty() ? "" : "<guid isPermaLink=\"false\">" + identifier + "</guid>";
        return "<item>" + guid + element("title", headline) + element("link", url) + element("pubDate", day)
                + element("description", text) + "</item>";
    }

    private String atom() {
        return "<entry>" + element("id", identifier) + element("title", headline)
                + (url.isEmpty() ? "" : "<link href=\"" + url.replace("&", "&amp;") + "\"/>")
                + element("published", day + "T10:00:00+02:00") + element("summary", text) + "</entry>";
    }

    private String jsonFeed() {
        return "{\"id\":\"%s\",\"url\":\"%s\",\"title\":\"%s\",\"date_published\":\"%s\",\"content_text\":\"%s\"}"
                .formatted(identifier, url, headline, day, text);
    }

    private String wordPress() {
        return "<item>" + element("title", headline) + element("link", url) + element("guid", identifier)
                + element("content:encoded", text) + element("wp:post_date", day + " 10:00:00")
                + "<wp:post_type>post</wp:post_type><wp:status>publish</wp:status></item>";
    }

    private String row() {
        return String.join(";", identifier, url, day, headline, text);
    }

    private String jsonLine() {
        return "{\"identifier\":\"%s\",\"url\":\"%s\",\"headline\":\"%s\",\"datePublished\":\"%s\",\"articleBody\":\"%s\"}"
                .formatted(identifier, url, headline, day, text);
    }

    private String newsMl() {
        String link =
                url.isEmpty() ? "" : "<link contenttype=\"text/html\" href=\"" + url.replace("&", "&amp;") + "\"/>";
        return "<newsItem guid=\"" + identifier + "\" version=\"1\"><itemMeta><itemClass qcode=\"ninat:text\"/>"
                + "<provider><name>Kommunen</name></provider>" + element("firstCreated", day + "T10:00:00+02:00")
                + link + "</itemMeta><contentMeta>" + element("headline", headline) + "</contentMeta><contentSet>"
                + "<inlineXML><html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>" + text
                + "</p></body></html></inlineXML></contentSet></newsItem>";
    }
}
