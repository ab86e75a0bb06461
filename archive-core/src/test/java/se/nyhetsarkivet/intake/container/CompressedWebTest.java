package se.nyhetsarkivet.intake.container;

import static org.assertj.core.api.Assertions.assertThat;
import static se.nyhetsarkivet.intake.container.Packed.brotli;
import static se.nyhetsarkivet.intake.container.Packed.concat;
import static se.nyhetsarkivet.intake.container.Packed.gzip;
import static se.nyhetsarkivet.intake.container.Packed.news;
import static se.nyhetsarkivet.intake.container.Packed.page;
import static se.nyhetsarkivet.intake.container.Packed.response;
import static se.nyhetsarkivet.intake.container.Packed.zip;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDictTrainer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.Seeds;
import se.nyhetsarkivet.intake.NewsIntake;
import se.nyhetsarkivet.intake.Readings;
import se.nyhetsarkivet.intake.container.folder.FolderSource;
import se.nyhetsarkivet.intake.source.NewsReader;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.RecordOutcome;
import se.nyhetsarkivet.item.NewsItem;

/** Web archives with pages in Brotli and Zstandard, packed with Zstandard themselves, or in packages. */
@Tag("slow")
class CompressedWebTest {

    private static final String HTML = "200 OK\r\nContent-Type: text/html; charset=utf-8";
    private static final byte[] A = response("http://x.example/a", HTML, page("Ett"));
    private static final byte[] B = response("http://x.example/b", HTML, page("Två"));
    private static final byte[] C = response("http://x.example/c", HTML, page("Tre"));
    /** A page with 60 MiB of one letter, in Brotli. */
    private static final byte[] BROTLI_BOMB = Base64.getDecoder()
            .decode(
                    "y///PyCM1FotN65GqOS7DVNfSDeOBVObaDCcoSBGi04OmK/fPv8WteWBFlGCFmyMjRsIRmNWBNPGY6vuA2+fsmcdcozVFQlwWPq7UPYT7dwaKotn"
                            + "+qr7vx/+///BLwEQh0UAuvd//P//g18CIA4LAHTv//j//we/BEAcFgDo3v/x//8PfgmAOCwA0L3/4///H/wSAHFYAKB7/8f//z/4JQDisABA9/4v"
                            + "xwCA8EsAxGEBgAf+Dw==");

    @Test
    void pagesThatWereSentInBrotliOrZstandardAreTaken() {
        byte[] page = page("Packad");
        byte[] warc = concat(
                sent("br", brotli(page)),
                sent("zstd", Zstd.compress(page)),
                sent("gzip, br", brotli(gzip(page))),
                sent("br", page),
                sent("zstd", page),
                A);
        assertThat(headlines(warc)).containsExactly("Packad", "Packad", "Packad", "Packad", "Packad", "Ett");
    }

    @Test
    void aPageWhoseCompressionIsDamagedCostsOnlyItself() {
        byte[] zstd = Zstd.compress(page("Packad".repeat(100)));
        byte[] brotli = brotli(page("Packad"));
        byte[] warc = concat(
                sent("zstd", Arrays.copyOf(zstd, zstd.length / 2)),
                sent("br", Arrays.copyOf(brotli, brotli.length / 2)),
                sent("br", new byte[] {17, 99, 3, 8, 120, 7, 1}),
                A);
        List<RecordOutcome> read = Readings.of(warc);
        assertThat(Readings.items(read)).extracting(NewsItem::headline).contains("Ett");
        assertThat(read).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void aWarcFileInFramesIsReadAndADamagedFrameCostsOnlyItsRecord() {
        byte[] framed = concat(frame(A), frame(B), frame(C));
        assertThat(headlines(framed)).containsExactly("Ett", "Två", "Tre");
        assertThat(headlines(Zstd.compress(concat(A, B, C)))).containsExactly("Ett", "Två", "Tre");
        int first = frame(A).length;
        int second = frame(B).length;
        Seeds.run(100, random -> {
            byte[] damaged = framed.clone();
            damaged[first + random.nextInt(second)] ^= (byte) (1 + random.nextInt(255));
            List<RecordOutcome> read = Readings.of(damaged);
            assertThat(Readings.items(read)).extracting(NewsItem::headline).contains("Ett", "Tre");
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theDictionaryStandsInASkippableFrame(boolean packed) {
        ZstdDictTrainer trainer = new ZstdDictTrainer(1024 * 1024, 8 * 1024);
        for (int i = 0; i < 2000; i++) {
            trainer.addSample(response("http://x.example/" + i, HTML, page("Nyhet " + i)));
        }
        byte[] dictionary = trainer.trainSamples();
        try (ZstdCompressCtx context = new ZstdCompressCtx()) {
            context.loadDict(dictionary);
            byte[] warc = concat(
                    skippable(packed ? Zstd.compress(dictionary) : dictionary),
                    context.compress(A),
                    context.compress(B));
            assertThat(headlines(warc)).containsExactly("Ett", "Två");
        }
    }

    @Test
    void otherDocumentsInZstandardAreUnpackedToo() {
        assertThat(headlines(Zstd.compress(concat(news("a"), news("b"))))).containsExactly("a", "b");
        byte[] frames = concat(Zstd.compress(news("a")), skippable(new byte[20]), Zstd.compress(news("b")));
        assertThat(headlines(frames)).containsExactly("a", "b");
    }

    @Test
    void whatExpandsTooMuchIsRefusedAndTheNextPageIsTaken() {
        byte[] zstdBomb = Zstd.compress(concat(page("Bomb"), new byte[100 * 1024 * 1024]));
        List<RecordOutcome> read = Readings.of(concat(sent("br", BROTLI_BOMB), sent("zstd", zstdBomb), A));
        assertThat(Readings.items(read)).extracting(NewsItem::headline).containsExactly("Ett");
        assertThat(read.subList(0, 2))
                .allSatisfy(refused -> assertThat(refused.toString()).contains("200 times its packed size"));
        byte[] bombOfRecords =
                Zstd.compress(concat(A, response("http://x.example/b", HTML, new byte[100 * 1024 * 1024])));
        assertThat(Readings.of(bombOfRecords).get(1).toString()).contains("200 times its packed size");
    }

    @Test
    void ofAPackageOnlyTheWarcFilesAreRead(@TempDir Path folder) throws IOException {
        Object[] entries = {
            "archive/data.warc.gz",
            gzip(A, B),
            "pages/pages.jsonl",
            text(
                    "{\"format\":\"json-pages-1.0\",\"id\":\"pages\"}\n{\"url\":\"http://x.example/a\",\"title\":\"Ett\"}\n"),
            "pages/extraPages.jsonl",
            text("{\"format\":\"json-pages-1.0\"}\n"),
            "indexes/index.cdxj",
            text("example,x)/a 2019 {\"url\":\"http://x.example/a\"}\n"),
            "indexes/index.idx",
            text("!meta {}\n"),
            "webarchive.yaml",
            text("name: x\n"),
            "datapackage.json",
            text("{\"profile\":\"data-package\",\"title\":\"x\",\"created\":\"2019-05-06\",\"resources\":[]}"),
            "datapackage-digest.json",
            text("{\"path\":\"datapackage.json\"}"),
        };
        byte[] wacz = zip(entries);
        assertThat(Readings.of(wacz)).hasSize(2);
        assertThat(headlines(wacz)).containsExactly("Ett", "Två");
        assertThat(headlines(Arrays.copyOf(wacz, wacz.length - 22))).containsExactly("Ett", "Två");
        for (int i = 0; i < entries.length; i += 2) {
            Path file = folder.resolve((String) entries[i]);
            Files.createDirectories(file.getParent());
            Files.write(file, (byte[]) entries[i + 1]);
        }
        try (NewsReader reader = new FolderSource(new NewsIntake()).open(folder, ReadOptions.NONE)) {
            assertThat(Readings.all(reader)).hasSize(2);
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] sent(String coding, byte[] body) {
        return response("http://x.example/" + coding.hashCode(), HTML + "\r\nContent-Encoding: " + coding, body);
    }

    /** A frame with a check sum. */
    private static byte[] frame(byte[] content) {
        try (ZstdCompressCtx context = new ZstdCompressCtx()) {
            return context.setChecksum(true).compress(content);
        }
    }

    private static byte[] skippable(byte[] content) {
        return ByteBuffer.allocate(8 + content.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0x184d2a5d)
                .putInt(content.length)
                .put(content)
                .array();
    }

    private static List<String> headlines(byte[] document) {
        return Readings.items(Readings.of(document)).stream()
                .map(NewsItem::headline)
                .toList();
    }
}
