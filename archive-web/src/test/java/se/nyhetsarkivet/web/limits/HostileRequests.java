package se.nyhetsarkivet.web.limits;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Requests by chance: some as a browser sends them, most of them wrong in one way or another. */
final class HostileRequests {

    private static final List<String> METHODS = List.of(
            "GET", "GET", "GET", "GET", "GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "get",
            "X");

    private static final List<String> PATHS = List.of(
            "/",
            "/",
            "/api/v1/items",
            "/api/v1/items",
            "/api/v1/items/export",
            "/api/v1/items/export/progress",
            "/api/v1/completions",
            "/api/v1/quotes",
            "/api/v1/lists",
            "/api/v1/comparisons",
            "/api/v1/comparisons/words",
            "/api/v1/batches",
            "/api/v1/items/0123456789abcdef",
            "/api/v1/items/0123456789abcdef/similar",
            "/api/v1/items/0123456789abcdef/series",
            "/api/v1/items/0123456789abcdef/reasons",
            "/api/v1/items/0123456789abcdef/citation",
            "/api",
            "/oai",
            "/sitemap.xml",
            "/sitemap-1.xml",
            "/sitemap-news.xml",
            "/robots.txt",
            "/feed.atom",
            "/feed.rss",
            "/feed.json",
            "/folj",
            "/bevakningar",
            "/bevakning/AAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAA",
            "/bevakningar/stopp/AAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAA",
            "/andringar",
            "/andringar/ord",
            "/andringar.atom",
            "/andringar.rss",
            "/andringar.json",
            "/opensearch.xml",
            "/suggestions.json",
            "/nyhet/0123456789abcdef",
            "/nyhet/0123456789abcdef/x/y",
            "/press",
            "/press/fullmakt",
            "/om",
            "/kontrollera",
            "/urval",
            "/mina-sokningar",
            "/citat",
            "/lista",
            "/jamfor",
            "/jamfor.csv",
            "/jamfor.svg",
            "/denna-dag",
            "/serie",
            "/verktyg",
            "/logga-in",
            "/logga-in/via/openid",
            "/logga-in/svar/openid",
            "/logga-ut",
            "/konto",
            "/arkivarie",
            "/arkivarie/konton",
            "/arkivarie/nycklar",
            "/arkivarie/handelser",
            "/arkivarie/handelser.csv",
            "/arkivarie/kallor",
            "/arkivarie/post/0123456789abcdef",
            "/arkivarie/samlad-andring",
            "/arkivarie/underhall",
            "/arkivarie/synonymer",
            "/arkivarie/press",
            "/arkivarie/installningar",
            "/logo",
            "/error",
            "/VAADIN/build/x.js",
            "/VAADIN/dynamic/resource/0/x",
            "/VAADIN/push",
            "/actuator/env",
            "/styles/../application.properties",
            "/.git/config",
            "//evil.example",
            "/;jsessionid=x");

    private static final List<String> NAMES = List.of(
            "q",
            "from",
            "to",
            "publisher",
            "notPublisher",
            "keyword",
            "notKeyword",
            "year",
            "by",
            "measure",
            "words",
            "date",
            "item",
            "notYear",
            "earlier",
            "asOf",
            "pageToken",
            "format",
            "separator",
            "id",
            "note",
            "progress",
            "width",
            "sort",
            "unit",
            "page",
            "size",
            "v-r",
            "v-uiId",
            "location",
            "query",
            "verb",
            "metadataPrefix",
            "identifier",
            "resumptionToken",
            "until",
            "revision",
            "before",
            "after",
            "kind",
            "order",
            "words",
            "same",
            "item",
            "hit",
            "return",
            "username",
            "password",
            "problem",
            "style",
            "language",
            "day",
            "by",
            "debug",
            "continue",
            "%00",
            "");

    private static final List<String> VALUES = List.of(
            "",
            "0",
            "-1",
            "1",
            "100",
            "2147483647",
            "99999999999999999999",
            "0000",
            "2018",
            "2018-04-23",
            "9999-99-99",
            "csv",
            "jsonl",
            "html",
            "0123456789abcdef",
            "true",
            "färjan",
            "avgift*",
            "ref:\"prop. 2017/18:105",
            "*",
            "?",
            "*a*",
            "\"",
            "((((",
            "))))",
            "a NEAR b",
            "a NEAR/0 b",
            "a NEAR/99999999 b",
            "- - -",
            "OR OR",
            "rubrik:",
            "datum:..",
            "\u0000",
            "\ud83d\ude80",
            "\u202e",
            "<script>alert(1)</script>",
            "' OR 1=1 --",
            "../../etc/passwd",
            "${jndi:ldap://x}",
            "init",
            "uidl",
            "heartbeat",
            "push",
            "ListRecords",
            "oai_dc",
            "GetRecord",
            "Identify",
            "1.0.0",
            "harvard",
            "relevance",
            "newest",
            "changed",
            "silent",
            "typography",
            "withdrawn",
            "s17",
            "1-abc",
            "exact",
            "day",
            "%",
            "%zz",
            "%c3");

    private static final List<String> HEADERS = List.of(
            "Accept: text/html",
            "Accept: application/json",
            "Accept: */*",
            "Accept: ;;;",
            "Accept: application/xml;q=x",
            "Accept-Language: en",
            "Accept-Language: sv-SE,sv;q=0.9",
            "Accept-Language: ,,,;q=;",
            "Accept-Encoding: gzip",
            "Cookie: language=en",
            "Cookie: language=\"<x>\"; JSESSIONID=x",
            "Cookie: ====;;;",
            "Range: bytes=0-,5-1,-3",
            "If-None-Match: *",
            "If-None-Match: W/\"",
            "If-Modified-Since: never",
            "Content-Type: application/json",
            "Content-Type: application/x-www-form-urlencoded",
            "Content-Type: multipart/form-data; boundary=",
            "Content-Type: text/plain; charset=no-such",
            "X-Forwarded-Proto: gopher",
            "X-Forwarded-Port: 99999",
            "Forwarded: for=;host=;;",
            "Expect: 100-continue",
            "Upgrade: websocket",
            "Connection: upgrade",
            "Origin: null",
            "Transfer-Encoding: gzip",
            "X-Requested-With: x",
            "Authorization: Bearer x",
            "TE: trailers");

    private final Random random;

    HostileRequests(long seed) {
        random = new Random(seed);
    }

    byte[] next(int port, String client) {
        StringBuilder request = new StringBuilder(one(METHODS) + " " + path() + " HTTP/1.1\r\n");
        request.append("Host: ")
                .append(chance(30) ? "evil.example" : "localhost:" + port)
                .append("\r\n");
        request.append("X-Forwarded-For: ").append(client).append("\r\nConnection: close\r\n");
        for (int i = random.nextInt(4); i > 0; i--) {
            request.append(one(HEADERS)).append("\r\n");
        }
        String body = chance(3) ? "" : body();
        if (!body.isEmpty()) {
            request.append("Content-Length: ").append(body.length()).append("\r\n");
        }
        byte[] bytes = (request + "\r\n" + body).getBytes(StandardCharsets.ISO_8859_1);
        if (chance(20)) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private String path() {
        StringBuilder path = new StringBuilder(one(PATHS));
        for (int i = random.nextInt(5); i > 0; i--) {
            path.append(path.indexOf("?") < 0 ? '?' : '&')
                    .append(one(NAMES))
                    .append('=')
                    .append(value());
        }
        return path.toString();
    }

    private String value() {
        String value = one(VALUES);
        if (chance(5)) {
            value = (value + " ").repeat(1 + random.nextInt(40));
        }
        return chance(8) ? value.replaceAll("[^!-~]", "") : URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private String body() {
        List<String> bodies = new ArrayList<>(List.of(
                "{}",
                "[]",
                "null",
                "{",
                "verb=Identify",
                "verb=%F6",
                "format=csv&id=0123456789abcdef&note=x",
                "q=" + "x".repeat(2_000),
                "\u0000\u0001\u0002",
                "{\"csrfToken\":\"x\",\"rpc\":[],\"syncId\":0,\"clientId\":0}",
                "{\"csrfToken\":7,\"rpc\":{\"type\":\"event\"},\"syncId\":\"x\"}"));
        bodies.add("[".repeat(5_000));
        bodies.add("a=b&".repeat(6_000));
        return one(bodies);
    }

    private boolean chance(int oneOf) {
        return random.nextInt(oneOf) == 0;
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
