package se.nyhetsarkivet.intake.container;

import static org.assertj.core.api.Assertions.assertThat;
import static se.nyhetsarkivet.intake.container.ContainerTest.places;
import static se.nyhetsarkivet.intake.container.Packed.concat;
import static se.nyhetsarkivet.intake.container.Packed.gzip;
import static se.nyhetsarkivet.intake.container.Packed.news;
import static se.nyhetsarkivet.intake.container.Packed.page;
import static se.nyhetsarkivet.intake.container.Packed.response;
import static se.nyhetsarkivet.intake.container.Packed.warcRecord;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netpreserve.jwarc.WarcReader;
import se.nyhetsarkivet.ProcessorTime;
import se.nyhetsarkivet.Seeds;
import se.nyhetsarkivet.intake.Readings;
import se.nyhetsarkivet.intake.source.RecordOutcome;

@Tag("slow")
class WarcTest {

    private static final String HTML = "200 OK\r\nContent-Type: text/html; charset=utf-8";
    private static final byte[] INFO =
            warcRecord("warcinfo", "", "application/warc-fields", "software: x\r\n".getBytes(StandardCharsets.UTF_8));
    private static final byte[] A = response("http://x.example/a", HTML, page("A"));
    private static final byte[] B = response("http://x.example/b", HTML, page("B"));
    private static final byte[] C = response("http://x.example/c", HTML, page("C"));

    @Test
    void aPageIsKnownToHaveBeenSoWhenItWasFetched() {
        RecordOutcome.Accepted taken =
                (RecordOutcome.Accepted) Readings.of(concat(INFO, A)).getFirst();
        assertThat(taken.seenAt()).contains(Instant.parse("2019-05-06T07:08:09Z"));
        assertThat(taken.item().url()).isEqualTo("http://x.example/a");
        assertThat(taken.place()).isEqualTo("record 2 at byte " + INFO.length + " (http://x.example/a), the page");
    }

    @Test
    void placesAreThoseOfTheGzipMembers() throws IOException {
        byte[] warc = gzip(INFO, A, B);
        try (WarcReader reader = new WarcReader(Channels.newChannel(new java.io.ByteArrayInputStream(warc)))) {
            reader.next();
            reader.next();
            assertThat(places(warc)).first().asString().contains("record 2 at byte " + reader.position());
        }
    }

    @Test
    void whatIsNoPageIsPassedOver() {
        byte[] nothing = new byte[0];
        byte[] json = "{\n \"menu\": [1,\n 2]\n}".getBytes(StandardCharsets.UTF_8);
        assertThat(places(concat(
                        INFO,
                        warcRecord("request", "http://x.example/a", "application/http;msgtype=request", nothing),
                        warcRecord("metadata", "http://x.example/a", "application/warc-fields", nothing),
                        warcRecord("revisit", "http://x.example/a", "application/http", nothing),
                        warcRecord("resource", "dns:x.example", "text/dns", nothing),
                        response("http://x.example/l", "302 Found\r\nContent-Type: text/html", page("flyttad")),
                        response("http://x.example/n", "404 Not Found\r\nContent-Type: text/html", page("borta")),
                        response("http://x.example/b.png", "200 OK\r\nContent-Type: image/png", nothing),
                        response("http://x.example/s.css", "200 OK\r\nContent-Type: text/css", json),
                        response("http://x.example/s", "200 OK\r\nContent-Type: text/javascript", json),
                        response("http://x.example/menu", "200 OK\r\nContent-Type: application/json", json),
                        response("http://x.example/robots.txt", "200 OK\r\nContent-Type: text/plain", nothing),
                        A)))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("A: record 13");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version='1.0'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>x</loc></url></urlset>",
                "<sitemapindex><sitemap><loc>http://x.example/s1.xml</loc></sitemap></sitemapindex>",
                "<OpenSearchDescription><ShortName>X</ShortName></OpenSearchDescription>",
            })
    void whatASiteOffersProgramsIsLeftOut(String file) {
        byte[] sent = response(
                "http://x.example/s", "200 OK\r\nContent-Type: application/xml", file.getBytes(StandardCharsets.UTF_8));
        assertThat(places(concat(A, sent, B))).hasSize(2);
    }

    @Test
    void aListOfAddressesWithHeadlinesIsTold() {
        byte[] file =
                ("<urlset xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'><url><news:news><news:title>Is"
                                + "</news:title></news:news></url></urlset>")
                        .getBytes(StandardCharsets.UTF_8);
        byte[] sent = response("http://x.example/s", "200 OK\r\nContent-Type: application/xml", file);
        assertThat(places(concat(A, sent, B))).hasSize(3);
    }

    @Test
    void placesInOneGzipMemberAreThoseInWhatIsUnpacked() {
        assertThat(places(gzip(concat(INFO, A, B))))
                .first()
                .asString()
                .contains("record 2 at byte 0, unpacked byte " + INFO.length);
    }

    @Test
    void aPageWithoutAnArticleIsRejectedWithAReason() {
        assertThat(places(
                        response("http://x.example/", HTML, "<!doctype html><p>Hej".getBytes(StandardCharsets.UTF_8))))
                .singleElement()
                .asString()
                .contains("no date of publication");
    }

    @Test
    void otherDocumentsThanPagesAreReadToo() {
        assertThat(places(concat(
                        response("http://x.example/a", "200 OK\r\nContent-Type: application/json", news("rad")),
                        warcRecord("resource", "http://x.example/z", "application/zip", Packed.zip("i", news("i"))))))
                .containsExactly(
                        "rad: record 1 at byte 0 (http://x.example/a), line 1",
                        "i: record 2 at byte 305 (http://x.example/z), entry i, line 1");
    }

    @Test
    void chunksAndCompressionAreTakenOff() throws IOException {
        byte[] page = page("sida");
        byte[] chunked = concat(
                "5;x=y\r\n".getBytes(StandardCharsets.UTF_8),
                Arrays.copyOf(page, 5),
                ("\r\n" + Integer.toHexString(page.length - 5) + "\r\n").getBytes(StandardCharsets.UTF_8),
                Arrays.copyOfRange(page, 5, page.length),
                "\r\n0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream zlib = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(zlib)) {
            deflater.write(page);
        }
        assertThat(places(concat(
                        response("http://x.example/1", HTML + "\r\nTransfer-Encoding: chunked", chunked),
                        response("http://x.example/2", HTML + "\r\nTransfer-Encoding: chunked", page),
                        response("http://x.example/3", HTML + "\r\nContent-Encoding: gzip", gzip(page)),
                        response("http://x.example/4", HTML + "\r\nContent-Encoding: gzip", page),
                        response("http://x.example/5", HTML + "\r\nContent-Encoding: deflate", zlib.toByteArray()),
                        response("http://x.example/6", HTML + "\r\nContent-Encoding: sdch", page))))
                .hasSize(6)
                .satisfies(read -> assertThat(read.subList(0, 5)).allMatch(place -> place.startsWith("sida: ")))
                .last()
                .asString()
                .contains("compressed with sdch");
    }

    @Test
    void theServersEncodingIsTakenWhereThePageDeclaresNone() {
        byte[] page = new String(page("Öppet på Åland"), StandardCharsets.UTF_8).getBytes(Charset.forName("IBM850"));
        assertThat(places(response("http://x.example/", "200 OK\r\nContent-Type: text/html;charset=IBM850", page)))
                .first()
                .asString()
                .startsWith("Öppet på Åland: ");
    }

    @Test
    void arcFilesAreReadToo() {
        byte[] body = concat(
                "HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n".getBytes(StandardCharsets.UTF_8), page("A"));
        byte[] arc = concat(
                ("filedesc://x.arc 0.0.0.0 20090102030405 text/plain 5\n1 0 X\n\nhttp://x.example/a b 1.2.3.4"
                                + " 20090102030405 text/html " + body.length + "\n")
                        .getBytes(StandardCharsets.UTF_8),
                body,
                "\n".getBytes(StandardCharsets.UTF_8));
        RecordOutcome.Accepted taken = (RecordOutcome.Accepted) Readings.of(arc).getFirst();
        assertThat(taken.seenAt()).contains(Instant.parse("2009-01-02T03:04:05Z"));
        assertThat(taken.item().url()).isEqualTo("http://x.example/a b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "members", "one member"})
    void aRecordWithAWrongLengthCostsOnlyItself(String packing) {
        for (int wrong : new int[] {-100, -3, 7, 300, 100_000}) {
            byte[] middle = withLength(B, wrong);
            byte[] warc = switch (packing) {
                case "plain" -> concat(A, middle, C);
                case "members" -> gzip(A, middle, C);
                default -> gzip(concat(A, middle, C));
            };
            assertThat(places(warc)).as("%s %d", packing, wrong).satisfies(read -> {
                assertThat(read.getFirst()).startsWith("A: ");
                assertThat(read.get(1)).startsWith("record 2").contains("(http://x.example/b)");
            });
            assertThat(places(warc)).hasSize(3).last().asString().startsWith("C: ");
        }
    }

    private static byte[] withLength(byte[] record, int difference) {
        String text = new String(record, StandardCharsets.ISO_8859_1);
        int length = Integer.parseInt(text.replaceFirst("(?s).*?Content-Length: (\\d+).*", "$1"));
        return text.replaceFirst("Content-Length: \\d+", "Content-Length: " + (length + difference))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void aDamagedGzipMemberCostsOnlyItself() {
        byte[] damaged = gzip(B);
        damaged[damaged.length / 2] ^= 0x55;
        assertThat(places(concat(gzip(A), damaged, gzip(C))))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("A: "),
                        second -> assertThat(second).startsWith("record 2").contains("cannot be read"),
                        third -> assertThat(third).startsWith("C: "));
    }

    @Test
    void aFileThatIsCutOffGivesItsWholeRecordsAndSaysWhere() {
        for (boolean packed : new boolean[] {false, true}) {
            byte[] warc = packed ? gzip(A, B) : concat(A, B);
            int first = packed ? gzip(A).length : A.length;
            for (int length = first + 1; length < warc.length - 4; length++) {
                List<String> read = places(Arrays.copyOf(warc, length));
                // The last record may be whole while its packing is not.
                assertThat(read).hasSizeBetween(2, 3).first().asString().startsWith("A: ");
                assertThat(read.getLast())
                        .startsWith("record " + read.size() + " at byte " + first)
                        .contains("cut off");
            }
        }
    }

    @Test
    void aBombInAWarcFileIsRefusedAndTheNextRecordIsTaken() {
        byte[] zeros = concat(page("stor"), new byte[60 * 1024 * 1024]);
        assertThat(ProcessorTime.within(
                        Duration.ofSeconds(60),
                        "a bomb",
                        () -> places(concat(
                                gzip(response("http://x.example/z", HTML, zeros)),
                                gzip(response("http://x.example/y", HTML + "\r\nContent-Encoding: gzip", gzip(zeros))),
                                gzip(A)))))
                .satisfiesExactly(
                        first -> assertThat(first).contains("expands to more than 200 times"),
                        second -> assertThat(second).contains("expands to more than 200 times"),
                        third -> assertThat(third).startsWith("A: "));
    }

    @Test
    void aHeaderWithoutAnEndIsRefusedWithoutBeingHeld() {
        byte[] flood = concat(A, "WARC/1.0\r\nX: ".getBytes(StandardCharsets.UTF_8), new byte[20_000_000]);
        assertThat(places(flood)).hasSize(2).last().asString().contains("longer than 64 KiB");
    }

    @Test
    void anyDamageLeavesReadingsAndEndsTheReading() {
        List<byte[]> wholes = List.of(concat(INFO, A, B, C), gzip(INFO, A, B, C), gzip(concat(A, B)));
        Seeds.run(1500, random -> {
            byte[] damaged = Seeds.oneOf(random, wholes).clone();
            for (int i = random.nextInt(4); i > 0; i--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            int length = random.nextBoolean() ? damaged.length : random.nextInt(damaged.length) + 1;
            ContainerTest.readsToAnEnd(Arrays.copyOf(damaged, length));
        });
    }
}
