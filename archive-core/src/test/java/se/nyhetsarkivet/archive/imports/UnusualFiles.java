package se.nyhetsarkivet.archive.imports;

import static se.nyhetsarkivet.intake.container.Packed.brotli;
import static se.nyhetsarkivet.intake.container.Packed.concat;
import static se.nyhetsarkivet.intake.container.Packed.gzip;
import static se.nyhetsarkivet.intake.container.Packed.page;
import static se.nyhetsarkivet.intake.container.Packed.response;
import static se.nyhetsarkivet.intake.container.Packed.zip;

import com.github.luben.zstd.Zstd;
import java.nio.charset.StandardCharsets;

/** The unusual files that are not text. */
final class UnusualFiles {

    private static final String HTML = "200 OK\r\nContent-Type: text/html; charset=utf-8";

    private UnusualFiles() {}

    static byte[] made(String name) {
        return switch (name) {
            case "pages.warc" ->
                concat(
                        sent("a", "\r\nContent-Encoding: br", brotli(page("Packad med Brotli"))),
                        sent("b", "\r\nContent-Encoding: zstd", Zstd.compress(page("Packad med Zstandard"))),
                        sent("c", "", page("Inte packad")));
            case "packed.warc.zst" -> concat(Zstd.compress(first()), Zstd.compress(second()));
            case "package.wacz" ->
                zip(
                        "archive/data.warc.gz",
                        gzip(first(), second()),
                        "pages/pages.jsonl",
                        text(
                                "{\"format\":\"json-pages-1.0\",\"id\":\"pages\"}\n{\"url\":\"http://hamn.example/a\",\"title\":\"Sida ett\"}\n"),
                        "indexes/index.cdxj",
                        text("example,hamn)/a 2019 {\"url\":\"http://hamn.example/a\"}\n"),
                        "datapackage.json",
                        text("{\"profile\":\"data-package\",\"created\":\"2019-03-04\",\"resources\":[]}"));
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static byte[] first() {
        return sent("a", "", page("Sida ett"));
    }

    private static byte[] second() {
        return sent("b", "", page("Sida två"));
    }

    private static byte[] sent(String path, String header, byte[] body) {
        return response("http://hamn.example/" + path, HTML + header, body);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
