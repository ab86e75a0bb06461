package se.nyhetsarkivet.intake.markup.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.nyhetsarkivet.Seeds;
import se.nyhetsarkivet.intake.markup.xml.mending.XmlShape;

@Tag("slow")
class XmlCursorTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @Test
    void eachRecordIsHandedOutWithItsLine() {
        List<XmlPart> parts = parts("<lista>\n<post>ett</post>\n\n<post>två <b>tre</b></post></lista>");
        assertThat(parts)
                .satisfiesExactly(
                        opened -> assertThat(opened).isInstanceOf(XmlPart.Opened.class),
                        first -> assertThat(first.line()).isEqualTo(2),
                        second -> {
                            assertThat(second.line()).isEqualTo(4);
                            assertThat(text(second)).isEqualTo("två tre");
                        },
                        closed -> assertThat(closed).isInstanceOf(XmlPart.Closed.class));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "sm&ouml;rg&aring;s&nbsp;b&Auml;st|smörgås\u00a0bÄst",
                "Kropp & Själ, AT&T; A&B|Kropp & Själ, AT&T; A&B",
                "2 < 3 <4|2 < 3 <4",
                "a &lt;b&gt; &amp;amp;|a <b> &amp;",
                "&#229;&#xe4;&#150;&#0;&#x110000;&#;|åä–\ufffd\ufffd&#;",
                "a]]>b|a]]>b",
                "<![CDATA[<b> &aring; ]] >]]>.|<b> &aring; ]] >.",
                "a<!-- &lol; <x> -->b<?php echo '>' ?>c|abc",
                "\u0001\uffff|` \ufffd`"
            })
    void commonFlawsAreMended(String written, String meant) {
        assertThat(text(parts("<lista><post>" + written + "</post></lista>").get(1)))
                .isEqualTo(meant);
    }

    @Test
    void flawsInAttributesAreMended() {
        XmlPart.Whole whole = (XmlPart.Whole) parts("<lista><post href='?a=1&b=2&aring;' titel=\"a<b>'c'\"/></lista>")
                .get(1);
        assertThat(whole.element().attribute("HREF")).isEqualTo("?a=1&b=2å");
        assertThat(whole.element().attribute("titel")).isEqualTo("a<b>'c'");
    }

    @Test
    void theEncodingIsTheOneDeclaredUnlessTheBytesBelieIt() {
        String xml = "<lista><post>Överförmyndare – år</post></lista>";
        String latin = "<?xml version='1.0' encoding='ISO-8859-1'?>" + xml;
        String wide = "<?xml version='1.0' encoding='UTF-16'?>" + xml;
        for (byte[] bytes : List.of(
                xml.getBytes(StandardCharsets.UTF_8),
                xml.getBytes(WINDOWS),
                ("\ufeff" + xml).getBytes(StandardCharsets.UTF_8),
                latin.getBytes(WINDOWS),
                latin.getBytes(StandardCharsets.UTF_8),
                wide.getBytes(StandardCharsets.UTF_16),
                wide.getBytes(StandardCharsets.UTF_16LE),
                wide.getBytes(StandardCharsets.UTF_8),
                xml.getBytes(Charset.forName("UTF-32")))) {
            assertThat(text(parts(new ByteArrayInputStream(bytes)).get(1))).isEqualTo("Överförmyndare – år");
        }
    }

    @Test
    void anEntityThatTheFileDefinesIsNotExpandedAndTheNextRecordIsTaken() {
        List<XmlPart> parts = parts("<!DOCTYPE lista [\n<!-- it's > --><!ENTITY ha 'ha'>\n<!ENTITY haha '&ha;&ha;'>"
                + "<!ENTITY fil SYSTEM 'file:///etc/passwd'>]>\n"
                + "<lista><post>&haha;</post><post>&fil;</post><post>bra</post></lista>");
        assertThat(((XmlPart.Defective) parts.get(1)).reason())
                .isEqualTo("line 4: the entity haha is defined by the file itself;"
                        + " for safety such entities are not expanded");
        assertThat(((XmlPart.Defective) parts.get(2)).element().text()).isEmpty();
        assertThat(text(parts.get(3))).isEqualTo("bra");
    }

    @Test
    void norIsOneInAnAttribute() {
        List<XmlPart> parts = parts("<!DOCTYPE lista [<!ENTITY ha 'ha'>]><lista><post>bra</post>\n<post a='&ha;'/>"
                + "<post a='&ha;'>ord</post><post>sist</post></lista>");
        assertThat(text(parts.get(1))).isEqualTo("bra");
        assertThat(parts.get(3)).isInstanceOfSatisfying(XmlPart.Defective.class, defective -> {
            assertThat(defective.line()).isEqualTo(2);
            assertThat(defective.reason()).contains("the entity ha is defined by the file itself");
        });
        assertThat(text(parts.get(4))).isEqualTo("sist");
    }

    @Test
    void recordsThatAreTooDeepOrTooLongAreToldAndTheNextOneIsTaken() {
        String deep = "<post>" + "<a>".repeat(100_000) + "</a>".repeat(100_000) + "</post>";
        String wide = "<post>" + "<a/>".repeat(100_001) + "</post>";
        String lengthy = "<post>" + "ord ".repeat(5_000_000) + "</post>";
        List<XmlPart> parts = parts("<lista>" + deep + wide + lengthy + "<post>bra</post></lista>");
        assertThat(parts.subList(1, 4))
                .extracting(part -> ((XmlPart.Defective) part).reason())
                .containsExactly(
                        "its elements are nested more than 256 levels deep",
                        "it has more than 100000 elements",
                        "it is longer than 16 MiB");
        assertThat(text(parts.get(4))).isEqualTo("bra");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<post>ett<br>två</post> | ett[br]två",
                "<post><p>ett<p>två</post> | p begins in it and does not end",
                "<post><t><p>ett<p>två</t></post> | [t][p]ett[p]två",
                "<post><t>fet <b>text</t></post> | [t]fet [b]text",
                "<post><t><b>fet <i>sned</b> slut</i></t></post> | [t][b]fet [i]sned slut",
                "<post><t>ett</d></t></post> | d ends in it and does not begin",
                "<post><t>ett<d>två</d></post> | t begins in it and does not end",
                "<post><t>ett</t> | [t]ett",
                "<post><t>ett | another one begins within it",
                "<post><t>ett</t></psot> | psot ends in it and does not begin",
                "<post><t>ett</T></POST> | [t]ett",
                "<post><t><![CDATA[ett</t></post> | [t]ett",
                "<post><t><![CDATA[ett</t><u><![CDATA[två]]></u></post> | [t]ett[u]två",
                "<post><t><![CDATA[ett</post> | a CDATA section in it does not end",
                "<post><t>ett<!-- två</t></post> | a comment in it does not end",
                "<post><t>ett<?php två</t></post> | a comment in it does not end",
                "<post><t a='1>ett</t></post> | [t]ett",
                "<post><t a=1 b c=2>ett</t></post> | t ends in it and does not begin",
                "<post><t>2 <a och b</t></post> | [t]2 <a och b",
                "<post><t>från <namn@exempel.se></t></post> | [t]från <namn@exempel.se>",
                "<post><t <u>ett</u></t></post> | [t][u]ett",
                "<post><t>ett</t</post> | [t]ett",
                "<pots><t>ett</t></post> | an item ends here that does not begin",
                "post><t>ett</t></post> | an item ends here that does not begin",
                "<post><t>ett</t></lista> | [t]ett",
                "<post><t>ett</lista> | what holds it ends within it",
                "<post><t>]]>&#1;&ett;</t></post> | [t]]]>\ufffd&ett;",
            })
    void aBrokenRecordIsMendedOrToldAndTheNextOneIsTaken(String broken, String right) {
        List<XmlPart> parts = parts("<lista>\n<post>bra</post>\n" + broken + "\n<post>sist</post></lista>");
        assertThat(text(parts.get(1))).isEqualTo("bra");
        List<XmlPart> records = parts.stream()
                .filter(part -> !(part instanceof XmlPart.Opened) && !(part instanceof XmlPart.Closed))
                .toList();
        assertThat(text(records.getLast())).isEqualTo("sist");
        assertThat(records.subList(1, records.size() - 1)).anySatisfy(part -> {
            assertThat(told(part)).endsWith(right);
            assertThat(part.line()).isEqualTo(3);
        });
    }

    private static String told(XmlPart part) {
        return switch (part) {
            case XmlPart.Whole whole -> outline(whole.element()).strip();
            case XmlPart.Defective defective -> {
                assertThat(defective.text()).contains("ett");
                yield defective.reason();
            }
            case XmlPart.Remains remains -> {
                assertThat(remains.text()).contains("ett");
                yield remains.reason();
            }
            default -> "";
        };
    }

    private static String outline(XmlElement element) {
        return element.content().stream()
                .map(node -> switch (node) {
                    case XmlText words -> words.text();
                    case XmlElement inner -> "[" + inner.name() + "]" + outline(inner);
                })
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<post><t>ett</t> | within the item; it may be cut off",
                "<post><t>ett | within the item; it may be cut off",
                "<post><t><![CDATA[ett | within the item; it may be cut off",
                "<post><t>ett</t></post> | before its elements do; it may be cut off",
                "<pos | before its elements do; it may be cut off",
                "<post | within the item; it may be cut off",
            })
    void whereADocumentIsCutOffIsToldBehindTheRecordsBefore(String end, String reason) {
        List<XmlPart> parts = parts("<lista>\n<post>bra</post>\n" + end);
        assertThat(text(parts.get(1))).isEqualTo("bra");
        assertThat(parts).anySatisfy(part -> assertThat(part.toString()).contains("ends " + reason));
        assertThat(parts)
                .filteredOn(part -> part.toString().contains("cut off"))
                .hasSize(1);
    }

    @Test
    void namesWithoutEndAreRefused() {
        StringBuilder names = new StringBuilder("<lista>");
        for (int i = 0; i < 30_000; i++) {
            names.append("<n").append(i).append("/>");
        }
        assertThat(parts(names.toString()).getLast().toString()).contains("more than 20000 different names");
        assertThat(parts("<lista><" + "a".repeat(2_000_000) + "/>").getLast().toString())
                .contains("a tag is longer than 1 MiB");
    }

    @Test
    void aFailureToReadComesBehindTheRecordsBeforeIt() throws IOException {
        InputStream failing = new SequenceInputStream(
                new ByteArrayInputStream("<lista><post>bra</post><post>".getBytes(StandardCharsets.UTF_8)),
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new EOFException("cut off");
                    }

                    @Override
                    public int read(byte[] target, int offset, int length) throws IOException {
                        throw new EOFException("cut off");
                    }
                });
        List<XmlPart> parts = new ArrayList<>();
        try (XmlCursor cursor = cursor(failing)) {
            while (true) {
                cursor.next().ifPresent(parts::add);
            }
        } catch (EOFException expected) {
            assertThat(parts).hasSize(2);
        }
    }

    @Test
    void severalDocumentsInOneFileAreReadOneAfterTheOther() {
        assertThat(parts("<lista><post>a</post></lista>\n<?xml version='1.0'?><lista><post>b</post></lista>"))
                .filteredOn(XmlPart.Whole.class::isInstance)
                .extracting(XmlCursorTest::text)
                .containsExactly("a", "b");
    }

    @ParameterizedTest
    @CsvSource({"ï", "ï»¿", "''", "LoS", "\ufffe", "&x;", "]]>", "</", "Warning: fel på rad 3"})
    void whateverStandsFirstIsPassedOverOrToldAsBroken(String first) {
        assertThat(parts(first + "<lista><post>bra</post></lista>")).isNotEmpty();
        assertThat(parts(first)).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void noDamageEscapesAsAnException() {
        String whole = "<?xml version='1.0'?><!DOCTYPE lista [<!ENTITY a 'b'>]><lista x:y='1'>"
                + "<post a='&amp;'>år &aring; <![CDATA[<b>]]><!-- c --><b:i xmlns:b='x'>&#229;</b:i></post></lista>";
        Seeds.run(2000, random -> {
            byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
            for (int i = random.nextInt(6); i >= 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            assertThat(parts(new ByteArrayInputStream(bytes, 0, random.nextInt(bytes.length))))
                    .isNotNull();
        });
    }

    private static String text(XmlPart part) {
        return ((XmlPart.Whole) part).element().text();
    }

    private static List<XmlPart> parts(String xml) {
        return parts(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<XmlPart> parts(InputStream xml) {
        List<XmlPart> parts = new ArrayList<>();
        try (XmlCursor cursor = cursor(xml)) {
            for (Optional<XmlPart> part = cursor.next(); part.isPresent(); part = cursor.next()) {
                parts.add(part.get());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return parts;
    }

    private static XmlCursor cursor(InputStream xml) throws IOException {
        return new XmlCursor(xml, Optional.empty(), new XmlShape(Set.of("lista"), Set.of("post")));
    }
}
