package se.nyhetsarkivet.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static se.nyhetsarkivet.intake.Samples.utf8;
import static se.nyhetsarkivet.intake.container.Packed.concat;
import static se.nyhetsarkivet.intake.container.Packed.gzip;
import static se.nyhetsarkivet.intake.container.Packed.news;
import static se.nyhetsarkivet.intake.container.Packed.tar;
import static se.nyhetsarkivet.intake.container.Packed.zip;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.ProcessorTime;
import se.nyhetsarkivet.intake.markup.html.HtmlText;
import se.nyhetsarkivet.intake.source.DocumentOpener;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.RecordOutcome;
import se.nyhetsarkivet.intake.source.SourceDocument;
import se.nyhetsarkivet.intake.source.UnknownFormatException;

/**
 * Documents that were made to do harm. Each is refused, or read without the harm, with a sentence that tells an archivist
 * why.
 */
@Tag("slow")
class HostileDocumentsTest {

    private static final int MEBIBYTE = 1024 * 1024;
    private static final int DEEP = 100_000;
    private static final Duration ENOUGH = Duration.ofSeconds(20);
    private static final String TOO_DEEP = "this JSON is deeper or longer than is safe to read:"
            + " Document nesting depth (%d) exceeds the maximum allowed (%d)";
    private static final String TOO_MUCH =
            "it expands to more than 200 times its packed size; it is refused for safety";

    @Test
    void aFlatZipBombIsRefusedAndTheNextEntryIsTaken() {
        assertThat(told(zip("bomb.jsonl", new byte[40 * MEBIBYTE], "bra.jsonl", news("bra"))))
                .containsExactly("entry bomb.jsonl: " + TOO_MUCH, "entry bra.jsonl, line 1: bra");
    }

    @Test
    void aNestedZipBombIsRefusedWhereItExpands() {
        byte[] layer = zip("bomb.jsonl", new byte[40 * MEBIBYTE]);
        byte[] sheet = zip("1.zip", layer, "2.zip", layer, "3.zip", layer);
        assertThat(told(zip("a.zip", sheet, "bra.jsonl", news("bra"))))
                .containsExactly(
                        "entry a.zip, entry 1.zip, entry bomb.jsonl: " + TOO_MUCH,
                        "entry a.zip, entry 2.zip, entry bomb.jsonl: " + TOO_MUCH,
                        "entry a.zip, entry 3.zip, entry bomb.jsonl: " + TOO_MUCH,
                        "entry bra.jsonl, line 1: bra");
    }

    @Test
    void aZipFileThatHoldsMoreZipFilesThanAnyoneMakesIsRefusedForItsDepth() {
        byte[] doll = news("innerst");
        for (int i = 0; i < 30; i++) {
            doll = zip("docka.zip", doll);
        }
        assertThat(told(doll))
                .singleElement()
                .asString()
                .endsWith(": more than 4 containers stand in one another;"
                        + " unpack the outer ones and import what is in them");
    }

    @Test
    void aGzipBombEndsTheReadingBehindWhatIsWhole() {
        byte[] bomb = gzip(concat(news("bra"), new byte[100 * MEBIBYTE]));
        assertThat(told(bomb)).endsWith("ended: " + TOO_MUCH);
        assertThat(told(gzip(tar("bomb.jsonl", new byte[100 * MEBIBYTE]))))
                .singleElement()
                .asString()
                .contains(TOO_MUCH);
    }

    @Test
    void aBillionLaughsAreNotExpanded() {
        StringBuilder type = new StringBuilder("<!DOCTYPE rss [<!ENTITY ha0 'ha'>");
        for (int i = 1; i < 10; i++) {
            type.append("<!ENTITY ha")
                    .append(i)
                    .append(" '")
                    .append(("&ha" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }
        assertThat(told(feed(type + "]>", "&ha9;")))
                .containsExactly(
                        "item 1 (line 1): line 1: the entity ha9 is defined by the file itself;"
                                + " for safety such entities are not expanded",
                        "item 2 (line 1): bra");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SYSTEM 'file:///etc/passwd'", "PUBLIC 'x' 'http://127.0.0.1:1/x'"})
    void aFileThatAnEntityNamesIsNotOpened(String source) {
        assertThat(told(feed("<!DOCTYPE rss [<!ENTITY fil " + source + ">]>", "&fil;")))
                .containsExactly(
                        "item 1 (line 1): line 1: the entity fil is defined by the file itself;"
                                + " for safety such entities are not expanded",
                        "item 2 (line 1): bra");
    }

    @Test
    void aDocumentTypeElsewhereIsNotFetched() {
        assertThat(told(feed("<!DOCTYPE rss SYSTEM 'file:///etc/passwd'>", "ett")))
                .containsExactly("item 1 (line 1): ett", "item 2 (line 1): bra");
        assertThat(told(feed("<!DOCTYPE rss [<!ENTITY % fil SYSTEM 'http://127.0.0.1:1/x'>%fil;]>", "ett")))
                .containsExactly("item 1 (line 1): ett", "item 2 (line 1): bra");
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, leads out of its folder (..)",
        "a/../../x.jsonl, leads out of its folder (..)",
        "..\\x.jsonl, leads out of its folder (..)",
        "/etc/passwd, is an absolute path",
        "C:\\Windows\\x.jsonl, is an absolute path"
    })
    void aNameThatLeadsOutOfAContainerIsRefused(String name, String reason) {
        String[] expected = {
            "entry " + name.replace('\\', '/') + ": the name of the entry " + reason
                    + "; it is refused, since it may be meant to overwrite a file",
            "entry bra.jsonl, line 1: bra"
        };
        assertThat(told(zip(name, news("x"), "bra.jsonl", news("bra")))).containsExactly(expected);
        assertThat(told(tar(name, news("x"), "bra.jsonl", news("bra")))).containsExactly(expected);
    }

    @Test
    void aLinkInATarFileIsNotFollowed() {
        assertThat(told(tar("x.jsonl", "/etc/passwd")))
                .containsExactly(
                        "entry x.jsonl: the entry is a link to /etc/passwd; links are not followed, import what it points to");
    }

    @Test
    void jsonLinesThatAreNestedTooDeepCostOneLine() {
        assertThat(told(concat(utf8("{\"headline\":\"x\",\"a\":" + nested() + "}\n"), news("bra"))))
                .containsExactly("line 1: " + TOO_DEEP.formatted(501, 500), "line 2: bra");
    }

    @Test
    void ninjsThatIsNestedTooDeepCostsOneItem() {
        String item = "{\"uri\":\"urn:x\",\"versioncreated\":\"2018-04-23\",\"headline\":\"x\",\"a\":" + nested() + "}";
        assertThat(told(utf8(item))).containsExactly("item 1 (line 1): " + TOO_DEEP.formatted(257, 256));
        assertThat(told(utf8("[" + item + "," + item + "]")))
                .hasSize(2)
                .allMatch(told -> told.endsWith(TOO_DEEP.formatted(257, 256)));
    }

    @Test
    void aJsonFeedThatIsNestedTooDeepCostsOneItem() {
        String item = "{\"id\":\"1\",\"title\":\"x\",\"a\":" + nested() + "}";
        String feed = "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"K\",\"items\":[" + item
                + ",{\"id\":\"2\",\"title\":\"bra\",\"date_published\":\"2018-04-23\"}]}";
        assertThat(told(utf8(feed)))
                .containsExactly("item 1 (line 1): " + TOO_DEEP.formatted(257, 256), "item 2 (line 1): bra");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "<a>", "{\"version\":\"https://jsonfeed.org/version/1\",\"a\":["})
    void whatIsNestedDeepAndNothingElseIsInNoFormatOrRefused(String nested) {
        assertThat(told(utf8(nested.repeat(DEEP))))
                .singleElement()
                .asString()
                .containsAnyOf("test is in no format that can be imported", "deeper");
    }

    /** The parser of HTML fails at these. */
    @ParameterizedTest
    @ValueSource(strings = {"<div><p><b>", "<p><i><div>"})
    void aPageThatCannotBeParsedIsRejectedAndATextOfTheKindIsRead(String tags) {
        String nested = tags.repeat(1_000);
        assertThat(told(utf8("<!doctype html><html><title>Bra</title><h1>Bra</h1><p>2018-04-23</p>" + nested + "Text")))
                .containsExactly("the page: the elements of the page are nested too deep to be read");
        assertThat(HtmlText.of(nested + "Myndigheten öppnar igen på måndag."))
                .isEqualTo("Myndigheten öppnar igen på måndag.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div>", "<b>", "<blockquote><p>", "<section><h2>"})
    void aPageThatIsNestedDeepIsReadAllTheSame(String tags) {
        String page = "<!doctype html><html><title>Bra</title><h1>Bra</h1><p>2018-04-23</p>" + tags.repeat(DEEP)
                + "Myndigheten öppnar igen på måndag, efter en längre tids ombyggnad av lokalerna.";
        assertThat(told(utf8(page))).containsExactly("the page: Bra");
    }

    @Test
    void xmlThatIsNestedDeepCostsOneItem() {
        String deep = "<a>".repeat(DEEP) + "</a>".repeat(DEEP);
        assertThat(told(feed("", deep)))
                .containsExactly(
                        "item 1 (line 1): its elements are nested more than 256 levels deep", "item 2 (line 1): bra");
    }

    private static byte[] feed(String type, String title) {
        return utf8("<?xml version='1.0'?>" + type + "<rss version='2.0'><channel><title>K</title><item><title>" + title
                + "</title><pubDate>23 Apr 2018</pubDate></item>"
                + "<item><title>bra</title><pubDate>23 Apr 2018</pubDate></item></channel></rss>");
    }

    private static String nested() {
        return "[".repeat(DEEP) + "]".repeat(DEEP);
    }

    /** What the archivist would see of every record: its place, and its headline or why it was refused. */
    private static List<String> told(byte[] bytes) {
        return ProcessorTime.within(ENOUGH, "reading", () -> readings(bytes));
    }

    private static List<String> readings(byte[] bytes) {
        List<String> told = new ArrayList<>();
        SourceDocument document = SourceDocument.of("test", () -> new ByteArrayInputStream(bytes));
        try (DocumentOpener.Opened opened = new NewsIntake().open(document, ReadOptions.NONE)) {
            for (Optional<RecordOutcome> next = opened.reader().next();
                    next.isPresent();
                    next = opened.reader().next()) {
                told.add(
                        switch (next.get()) {
                            case RecordOutcome.Accepted taken ->
                                taken.place() + ": " + taken.item().headline();
                            case RecordOutcome.Withdrawn withdrawn -> withdrawn.place() + ": withdrawn";
                            case RecordOutcome.Rejected refused ->
                                refused.rejection().place() + ": "
                                        + refused.rejection().reason();
                        });
            }
        } catch (IOException | UnknownFormatException ended) {
            told.add("ended: " + ended.getMessage());
        }
        return told;
    }
}
