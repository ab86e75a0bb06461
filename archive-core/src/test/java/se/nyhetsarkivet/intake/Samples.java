package se.nyhetsarkivet.intake;

import static se.nyhetsarkivet.intake.container.Packed.concat;
import static se.nyhetsarkivet.intake.container.Packed.gzip;
import static se.nyhetsarkivet.intake.container.Packed.news;
import static se.nyhetsarkivet.intake.container.Packed.page;
import static se.nyhetsarkivet.intake.container.Packed.response;
import static se.nyhetsarkivet.intake.container.Packed.tar;
import static se.nyhetsarkivet.intake.container.Packed.zip;

import com.github.luben.zstd.Zstd;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** One small whole document of every format, each with at least two items where the format can hold them. */
final class Samples {

    private static final String RSS_2 = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
            <title>Länsstyrelsens nyheter</title><link>https://lst.example/</link><language>sv-se</language>
            <item><title>Vargjakten &amp; reglerna</title><link>https://lst.example/1</link><guid>1</guid>
              <description>Nya regler g&auml;ller.</description><pubDate>Mon, 23 Apr 2018 14:30:00 +0200</pubDate>
              <content:encoded><![CDATA[<p>Första stycket.</p><p>Andra.</p>]]></content:encoded></item>
            <item><title>Älgarna räknas</title><pubDate>24 Apr 2018</pubDate><category>Jakt</category></item>
            </channel></rss>
            """;

    private static final String RSS_1 = """
            <?xml version="1.0"?>
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
              xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="https://verket.example/rss"><title>Verket</title></channel>
            <item rdf:about="https://verket.example/1"><title>Ny chef på verket</title>
              <link>https://verket.example/1</link><dc:date>2006-05-04</dc:date><dc:creator>Eva Ek</dc:creator></item>
            <item rdf:about="https://verket.example/2"><title>Färre ärenden</title><dc:date>2006-06</dc:date></item>
            </rdf:RDF>
            """;

    private static final String ATOM = """
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="sv"><title>Kommunen</title>
            <link rel="self" href="https://k.example/atom"/><updated>2018-04-23T10:15:00Z</updated>
            <entry><id>tag:k.example,2018:1</id><title type="html">Badet &lt;b&gt;stänger&lt;/b&gt;</title>
              <link href="/1"/><published>2018-04-23T10:15:00+02:00</published><author><name>Bo Ek</name></author>
              <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Badet stänger.</p></div></content></entry>
            <entry><id>tag:k.example,2018:2</id><title>Badet öppnar</title><updated>2018-05-01T08:00:00Z</updated>
              <summary>Äntligen.</summary></entry>
            </feed>
            """;

    private static final String WORDPRESS = """
            <?xml version="1.0" encoding="UTF-8" ?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
              xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:dc="http://purl.org/dc/elements/1.1/"
              xmlns:wp="http://wordpress.org/export/1.2/">
            <channel><title>Räddningstjänsten Norr</title><wp:wxr_version>1.2</wp:wxr_version>
            <item><title>Övning</title><link>https://r.example/1</link><content:encoded><![CDATA[Ett.

            [caption id="a"]Bild[/caption] Två.]]></content:encoded><wp:post_date>2018-04-23 14:30:00</wp:post_date>
              <wp:post_type>post</wp:post_type><wp:status>publish</wp:status></item>
            <item><title>Utkast</title><wp:post_type>post</wp:post_type><wp:status>draft</wp:status></item>
            </channel></rss>
            """;

    private static final String NEWSML = """
            <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:byra:1" version="3" xml:lang="sv">
            <itemMeta><itemClass qcode="ninat:text"/><provider><name>Nyhetsbyrån</name></provider>
              <versionCreated>2018-04-24T09:00:00+02:00</versionCreated><pubStatus qcode="stat:usable"/></itemMeta>
            <contentMeta><by>Av Eva Lund</by><dateline>Luleå</dateline><headline>Bron över älven öppnas</headline></contentMeta>
            <contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body><p>På fredag öppnas bron.</p><p>Den är
            ny.</p></body></html></inlineXML></contentSet></newsItem>
            """;

    private static final String NINJS = """
            {"uri": "urn:byran:2", "type": "text", "pubStatus": "usable",
             "firstCreated": "2018-04-23T10:15:00+02:00", "versionCreated": "2018-04-24T08:00:00+02:00",
             "headlines": [{"role": "main", "value": "Bron är öppen"}], "copyrightHolder": "BYRÅN",
             "bodies": [{"role": "html5", "contentType": "text/html", "value": "<p>På måndagen.</p><p>Så.</p>"}]}
            """;

    private static final String JSON_FEED = """
            {"version": "https://jsonfeed.org/version/1.1", "title": "Kommunen", "language": "sv", "items": [
              {"id": "1", "url": "https://k.example/1", "title": "Badet stänger", "content_html": "<p>Till maj.</p>",
               "date_published": "2018-04-23T10:15:00+02:00", "tags": ["bad"], "authors": [{"name": "Eva Ek"}]},
              {"id": 2, "content_text": "Skolan får ny rektor.", "date_published": "2018-04-24"}]}
            """;

    private static final String JSON_ITEM =
            "{\"title\": \"Ny rektor\", \"published\": 1546848000, \"content\": \"<p>Hon börjar.</p>\", \"tags\": [\"skola\"]}";

    private static final String REST_POST = """
            {"id": 7, "date": "2019-01-07T09:00:00", "date_gmt": "2019-01-07T08:00:00", "status": "publish", "type": "post",
             "guid": {"rendered": "https://s.example/?p=7"}, "link": "https://s.example/is/",
             "title": {"rendered": "Is &#8211; nu"}, "content": {"rendered": "<p>Ett.</p>", "protected": false},
             "_embedded": {"author": [{"name": "Eva Ek"}], "wp:term": [[{"taxonomy": "category", "name": "Bad"}]]}}
            """;

    private static final String TABLE = """
            Datum;Rubrik;Ingress;Brödtext;Avsändare
            2018-04-23;Förvaret byggs ut;Fler platser.;"Första; med semikolon.

            – Ja, säger hon om ""huset"".";Verket
            2018-05;Ny chef på ön;;Hon tillträder i maj.;Verket
            """;

    private static final String PAGE = """
            <!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Nya lokaler - Verket</title>
            <meta property="og:site_name" content="Verket"><script type="application/ld+json">
            {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Nya lokaler",
             "datePublished": "2018-04-23", "publisher": {"@type": "Organization", "name": "Verket"}}</script></head>
            <body><nav><a href="/">Start</a></nav><main><h1>Nya lokaler</h1><p>Publicerad 23 april 2018</p>
            <p>Myndigheten öppnar igen på måndag, efter en längre tids ombyggnad av lokalerna.</p></main></body></html>
            """;

    private static final String PRESS_PAGE = """
            Pressrum

            Nyheter

             • 2018-04-23

              Verket lämnar flera orter

              Det kommer färre ärenden.
              – Vi anpassar oss, säger chefen.
             • 2018-04-18

              Ökad bemanning på ön
            """;

    private Samples() {}

    /**
     * The documents, by the names of their formats.
     *
     * @return fresh copies
     */
    static Map<String, byte[]> all() {
        Map<String, byte[]> all = new TreeMap<>();
        all.put("RSS 2.0", utf8(RSS_2));
        all.put("RSS 1.0", utf8(RSS_1));
        all.put("Atom", utf8(ATOM));
        all.put("WordPress export", utf8(WORDPRESS));
        all.put("NewsML-G2", utf8(NEWSML));
        all.put("ninjs", utf8(NINJS));
        all.put("JSON Feed", utf8(JSON_FEED));
        all.put("CSV in Windows-1252", TABLE.getBytes(Charset.forName("windows-1252")));
        all.put("CSV in UTF-16", TABLE.getBytes(StandardCharsets.UTF_16));
        all.put("page with JSON-LD", utf8(PAGE));
        all.put("press page", utf8(PRESS_PAGE));
        all.put("JSON Lines", concat(news("Ett"), news("Två \\u00e5r"), news("Tre")));
        byte[] warc =
                concat(response("https://v.example/1", "200 OK\r\nContent-Type: text/html", utf8(PAGE)), chunked());
        all.put("WARC", warc);
        all.put("WARC in gzip", gzip(warc, warc));
        all.put("WARC in Zstandard", concat(Zstd.compress(warc), Zstd.compress(warc)));
        all.put("ARC", arc());
        all.put("JSON list", utf8("[" + JSON_ITEM + ",\n " + JSON_ITEM.replace("Ny", "Nyare") + "]"));
        all.put("WordPress posts in JSON", utf8("[" + REST_POST + "," + REST_POST.replace("Is", "Snö") + "]"));
        all.put(
                "ZIP",
                zip("a/nytt.jsonl", news("a"), "b.xml", utf8(ATOM), "å.html", page("c"), "d.gz", gzip(news("d"))));
        all.put(
                "tar in gzip",
                gzip(tar("a.jsonl", news("a"), "b.csv", utf8(TABLE), "länk", "/x", "c.html", page("c"))));
        return all;
    }

    private static byte[] chunked() {
        byte[] page = page("I bitar");
        byte[] body = concat(utf8(Integer.toHexString(page.length) + "\r\n"), page, utf8("\r\n0\r\n\r\n"));
        return response("https://v.example/2", "200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked", body);
    }

    private static byte[] arc() {
        byte[] answer = concat(utf8("HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n"), page("A"));
        byte[] record = concat(
                utf8("http://x.example/a 1.2.3.4 20090102030405 text/html " + answer.length + "\n"),
                answer,
                utf8("\n"));
        return concat(utf8("filedesc://x.arc 0.0.0.0 20090102030405 text/plain 5\n1 0 X\n\n"), record, record);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
