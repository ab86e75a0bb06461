package se.nyhetsarkivet.intake.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.nyhetsarkivet.intake.container.Packed.concat;
import static se.nyhetsarkivet.intake.container.Packed.gzip;
import static se.nyhetsarkivet.intake.container.Packed.news;
import static se.nyhetsarkivet.intake.container.Packed.page;
import static se.nyhetsarkivet.intake.container.Packed.tar;
import static se.nyhetsarkivet.intake.container.Packed.zip;
import static se.nyhetsarkivet.intake.container.Packed.zipWithName;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.ProcessorTime;
import se.nyhetsarkivet.Seeds;
import se.nyhetsarkivet.intake.NewsIntake;
import se.nyhetsarkivet.intake.Readings;
import se.nyhetsarkivet.intake.container.limit.ContainerLimits;
import se.nyhetsarkivet.intake.source.DocumentOpener;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.RecordOutcome;
import se.nyhetsarkivet.intake.source.SourceDocument;

@Tag("slow")
class ContainerTest {

    private static final byte[] NOTHING = new byte[0];

    @Test
    void theEntriesOfAZipFileAreReadWithTheirPlaces() {
        assertThat(places(zip("press/2018.jsonl", concat(news("ett"), news("två")), "sida.html", page("tre"))))
                .containsExactly(
                        "ett: entry press/2018.jsonl, line 1",
                        "två: entry press/2018.jsonl, line 2",
                        "tre: entry sida.html, the page");
    }

    @Test
    void containersMayStandInOneAnother() {
        byte[] warc = Packed.response("http://x.example/a", "200 OK\r\nContent-Type: text/html", page("sida"));
        byte[] tar = gzip(tar("w/x.warc.gz", gzip(warc), "y.jsonl", news("rad")));
        assertThat(places(zip("inre.tar.gz", tar)))
                .containsExactly(
                        "sida: entry inre.tar.gz, entry w/x.warc.gz, record 1 at byte 0 (http://x.example/a), the page",
                        "rad: entry inre.tar.gz, entry y.jsonl, line 1");
    }

    @Test
    void containersThatStandTooDeepAreRefused() {
        byte[] deep = news("djupt");
        for (int i = 0; i < 5; i++) {
            deep = zip("z" + i, deep, "n" + i, news("nivå " + i));
        }
        assertThat(places(deep))
                .contains("nivå 4: entry n4, line 1", "nivå 1: entry z4, entry z3, entry z2, entry n1, line 1")
                .anyMatch(place -> place.startsWith("entry z4, entry z3, entry z2, entry z1: more than 4 containers"))
                .hasSize(5);
        byte[] wrapped = news("x");
        for (int i = 0; i < 5; i++) {
            wrapped = gzip(wrapped);
        }
        byte[] gzips = wrapped;
        assertThatThrownBy(() -> Readings.of(gzips)).hasRootCauseInstanceOf(ZipException.class);
    }

    @Test
    void whatSystemsAndPagesLeaveBesideTheNewsIsPassedOver() {
        assertThat(places(zip(
                        "mapp/",
                        NOTHING,
                        "__MACOSX/._x",
                        NOTHING,
                        ".DS_Store",
                        NOTHING,
                        "Thumbs.db",
                        NOTHING,
                        "bild.JPG",
                        NOTHING,
                        "stil.css",
                        NOTHING,
                        "sida.html",
                        page("sida"),
                        "sida_files/annons.html",
                        page("annons"),
                        "press_files/a.jsonl",
                        news("kvar"))))
                .containsExactly("sida: entry sida.html, the page", "kvar: entry press_files/a.jsonl, line 1");
    }

    @Test
    void anEntryInNoKnownFormatIsRejectedAndTheNextOneIsTaken() {
        assertThat(places(zip("a.txt", "bara text".getBytes(StandardCharsets.UTF_8), "b.jsonl", news("b"))))
                .satisfiesExactly(
                        refused ->
                                assertThat(refused).startsWith("entry a.txt: ").contains("in no format"),
                        taken -> assertThat(taken).startsWith("b: "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "/etc/passwd", "C:\\x.jsonl", "a/../../x.jsonl", "..\\x.jsonl"})
    void aNameThatLeadsElsewhereIsRefused(String name) {
        assertThat(places(zip(name, news("x"), "bra.jsonl", news("bra"))))
                .satisfiesExactly(
                        refused -> assertThat(refused).contains("may be meant to overwrite a file"),
                        taken -> assertThat(taken).startsWith("bra: "));
        assertThat(places(tar(name, news("x")))).first().asString().contains("may be meant to overwrite");
    }

    @Test
    void linksInATarFileAreNotFollowed() {
        assertThat(places(tar("länk.jsonl", "/etc/passwd", "bra.jsonl", news("bra"))))
                .satisfiesExactly(
                        refused -> assertThat(refused).contains("entry länk.jsonl: the entry is a link to /etc/passwd"),
                        taken -> assertThat(taken).isEqualTo("bra: entry bra.jsonl, line 1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"IBM437", "IBM850", "windows-1252", "UTF-8"})
    void namesInOldEncodingsKeepTheirSwedishLetters(String encoding) {
        byte[] name = "Årsmöte på Öland.jsonl".getBytes(Charset.forName(encoding));
        assertThat(places(zipWithName(name, news("x")))).containsExactly("x: entry Årsmöte på Öland.jsonl, line 1");
    }

    @Test
    void anEntryThatExpandsTooMuchIsRefusedAndTheNextOneIsTaken() {
        byte[] bomb = zip("a.jsonl", new byte[40 * 1024 * 1024], "b.jsonl", news("b"));
        assertThat(places(bomb))
                .containsExactly(
                        "entry a.jsonl: it expands to more than 200 times its packed size; it is refused for safety",
                        "b: entry b.jsonl, line 1");
    }

    @Test
    void aGzipBombEndsTheReading() {
        byte[] bomb = gzip(concat(news("a"), new byte[100 * 1024 * 1024]));
        assertThatThrownBy(() -> ProcessorTime.within(Duration.ofSeconds(20), "a bomb", () -> Readings.of(bomb)))
                .hasStackTraceContaining("expands to more than 200 times");
        assertThat(places(zip("a.gz", bomb, "b.jsonl", news("b"))))
                .hasSize(3)
                .element(1)
                .asString()
                .startsWith("entry a.gz: it expands to more than 200 times");
    }

    @Test
    void whatADocumentMayUnpackInAllIsLimited() {
        ContainerLimits few = new ContainerLimits(200, 10_000, 1_000_000, 1_000_000, 3, 4);
        byte[] many = zip("1", news("1"), "2", news("2"), "3", news("3"), "4", news("4"), "5", news("5"));
        assertThat(places(many, few)).hasSize(4).last().asString().contains("contains more than 3 documents");
        ContainerLimits small = new ContainerLimits(200, 10_000, 1_000_000, 100, 1000, 4);
        assertThat(places(many, small)).hasSize(3).last().asString().contains("unpacks to more than 0 MiB in all");
        assertThat(places(zip("z", many, "y", many), small)).hasSize(1);
    }

    @Test
    void entriesThatShareTheirBytesAreRefusedAndTheOthersAreTaken() {
        byte[] bomb = OverlappingZip.of(news("kvar"), new byte[2 * 1024 * 1024], 2_000);
        assertThat(bomb).hasSizeLessThan(263 * 1024);
        List<String> places = ProcessorTime.within(Duration.ofSeconds(10), "a bomb", () -> places(bomb));
        assertThat(places).hasSize(2_001).contains("kvar: entry kvar, line 1");
        assertThat(places.stream().filter(place -> place.contains("shares its bytes with another entry")))
                .hasSize(2_000);
    }

    @Test
    void whatADocumentExpandsToInAllFollowsItsSizeHoweverItIsPacked() {
        byte[] spaces = new byte[100_000];
        Arrays.fill(spaces, (byte) '\n');
        Object[] entries = new Object[2 * 40];
        for (int i = 0; i < 40; i++) {
            entries[2 * i] = "rader" + i;
            entries[2 * i + 1] = concat(spaces, news("nyhet " + i));
        }
        ContainerLimits limits = new ContainerLimits(200, 200_000, 1_000_000, 100_000_000, 1000, 4);
        assertThat(places(zip(entries), limits))
                .hasSizeLessThan(40)
                .last()
                .asString()
                .contains("the document expands to more than 200 times its size in all");
        byte[] nested = zip("inre.zip", zip("innerst.gz", gzip(concat(spaces, spaces, spaces, spaces, news("djupt")))));
        assertThat(places(nested, new ContainerLimits(200, 500_000, 300_000, 100_000_000, 1000, 4)))
                .singleElement()
                .asString()
                .contains("200 times its size in all");
    }

    @Test
    void anEncryptedOrOddlyCompressedEntryIsRejected() {
        byte[] encrypted = zipWithName("a".getBytes(StandardCharsets.UTF_8), news("a"));
        int directory = encrypted.length - 22 - 47;
        encrypted[6] = 1;
        encrypted[directory + 8] = 1;
        assertThat(places(encrypted)).singleElement().asString().contains("encrypted");
        byte[] odd = zipWithName("a".getBytes(StandardCharsets.UTF_8), news("a"));
        odd[8] = 98;
        odd[directory + 10] = 98;
        assertThat(places(odd)).singleElement().asString().contains("method 98");
    }

    @Test
    void bzip2IsUnpackedAndOtherWrappingsAreNamed() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (BZip2CompressorOutputStream bzip2 = new BZip2CompressorOutputStream(bytes)) {
            bzip2.write(tar("a.jsonl", news("a")));
        }
        assertThat(places(bytes.toByteArray())).containsExactly("a: entry a.jsonl, line 1");
        byte[] xz = {(byte) 0xfd, '7', 'z', 'X', 'Z', 0, 1, 2};
        assertThatThrownBy(() -> Readings.of(xz)).hasStackTraceContaining("packed with xz");
        assertThat(places(zip("a.xz", xz, "b", news("b")))).hasSize(2);
    }

    @Test
    void gzipOfManyMembersAndWithPaddingIsReadWhole() {
        byte[] many = concat(gzip(news("1"), news("2"), news("3")), new byte[512]);
        assertThat(places(many)).hasSize(3);
        assertThatThrownBy(() -> Readings.of(Arrays.copyOf(many, many.length - 512 - 9)))
                .hasCauseInstanceOf(EOFException.class);
    }

    @Test
    void anOfficeDocumentIsNoZipFileOfDocuments() {
        assertThatThrownBy(() -> Readings.of(zip("[Content_Types].xml", NOTHING)))
                .hasMessageContaining("in no format");
    }

    @Test
    void temporaryCopiesAreDeletedAlsoWhenTheReaderIsClosedEarly() throws IOException {
        long before = temporaryCopies();
        byte[] large = new byte[3 * 1024 * 1024];
        new java.util.Random(1).nextBytes(large);
        byte[] line = concat(news("först"), large);
        SourceDocument document =
                SourceDocument.of("x", () -> new ByteArrayInputStream(zip("a.jsonl", line, "b.jsonl", line)));
        try (DocumentOpener.Opened opened = new NewsIntake().open(document, ReadOptions.NONE)) {
            assertThat(opened.reader().next()).isPresent();
            assertThat(temporaryCopies()).isGreaterThan(before);
        }
        assertThat(temporaryCopies()).isEqualTo(before);
    }

    private static long temporaryCopies() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("nyhetsarkivet-"))
                    .count();
        }
    }

    @Test
    void aFileThatIsCutOffGivesItsWholeEntriesAndSaysSo() {
        byte[] zip = zip("1", news("1"), "2", news("2"), "3", news("3"));
        int cut = new String(zip, StandardCharsets.ISO_8859_1).lastIndexOf("PK\3\4") + 40;
        assertThat(places(Arrays.copyOf(zip, cut))).hasSize(3).last().asString().contains("cut off");
        byte[] tar = tar("1", news("1"), "2", concat(news("2"), new byte[2000]));
        assertThat(places(Arrays.copyOf(tar, 2048 + 100)))
                .hasSize(2)
                .last()
                .asString()
                .contains("cut off");
    }

    @ParameterizedTest
    @ValueSource(bytes = {1, 6, 14, 20, 93, 95, 96, 97, 98, 99})
    void anEntryThatIsPackedInAnUnknownWayIsRejected(byte packing) {
        byte[] zip = zip("1", news("1"), "2", news("2"));
        int second = new String(zip, StandardCharsets.ISO_8859_1).lastIndexOf("PK\3\4");
        zip[second + 8] = packing;
        byte[] withoutDirectory = Arrays.copyOf(zip, zip.length - 30);
        assertThat(places(withoutDirectory))
                .startsWith("1: entry 1, line 1")
                .noneMatch(place -> place.contains("ZstdInputStream") || place.contains("Cannot invoke"))
                .element(1)
                .asString()
                .containsAnyOf("in a way that cannot be read", "in a way that is not known here");
    }

    @Test
    void aDamagedHeaderInATarFileCostsOneEntry() {
        byte[] tar = tar("1", news("1"), "2", news("2"), "3", news("3"));
        tar[1024 + 100] = '9';
        tar[1024 + 124] = 'x';
        assertThat(places(tar)).anyMatch(place -> place.startsWith("1: ")).anyMatch(place -> place.startsWith("3: "));
    }

    @Test
    void anyDamageLeavesReadingsAndEndsTheReading() {
        List<byte[]> wholes = List.of(
                zip("1", news("1"), "två/x.html", page("2"), "3", gzip(news("3")), "4", zip("5", news("5"))),
                tar("1", news("1"), "två/" + "x".repeat(150), page("2"), "3", gzip(news("3")), "l", "/x"),
                gzip(tar("1", news("1"), "2", news("2"))),
                zipWithName("x".getBytes(StandardCharsets.UTF_8), news("1")));
        Seeds.run(1500, random -> {
            byte[] damaged = Seeds.oneOf(random, wholes).clone();
            for (int i = random.nextInt(4); i > 0; i--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            int length = random.nextBoolean() ? damaged.length : random.nextInt(damaged.length) + 1;
            readsToAnEnd(Arrays.copyOf(damaged, length));
        });
    }

    static void readsToAnEnd(byte[] bytes) {
        try {
            assertThat(Readings.of(bytes)).hasSizeLessThan(100);
        } catch (UncheckedIOException damaged) {
            assertThat(damaged.getCause()).isInstanceOfAny(EOFException.class, ZipException.class);
        } catch (se.nyhetsarkivet.intake.source.UnknownFormatException unknown) {
            assertThat(unknown).message().containsAnyOf("in no format", "is empty");
        }
    }

    static List<String> places(byte[] bytes) {
        return places(bytes, ContainerLimits.DEFAULT);
    }

    static List<String> places(byte[] bytes, ContainerLimits limits) {
        SourceDocument document = SourceDocument.of("test", () -> new ByteArrayInputStream(bytes));
        try (DocumentOpener.Opened opened = new NewsIntake(limits).open(document, ReadOptions.NONE)) {
            return Readings.all(opened.reader()).stream()
                    .map(ContainerTest::place)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String place(RecordOutcome reading) {
        return switch (reading) {
            case RecordOutcome.Accepted taken -> taken.item().headline() + ": " + taken.place();
            case RecordOutcome.Withdrawn withdrawn -> withdrawn.place();
            case RecordOutcome.Rejected refused ->
                refused.rejection().place() + ": " + refused.rejection().reason();
        };
    }
}
