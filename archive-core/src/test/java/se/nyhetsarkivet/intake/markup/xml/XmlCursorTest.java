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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.nyhetsarkivet.Seeds;

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
    void inAnAttributeSuchAnEntityEndsTheReading() {
        List<XmlPart> parts =
                parts("<!DOCTYPE lista [<!ENTITY ha 'ha'>]><lista><post>bra</post>\n<post a='&ha;'/></lista>");
        assertThat(parts.getLast()).isInstanceOfSatisfying(XmlPart.Broken.class, broken -> {
            assertThat(broken.line()).isEqualTo(2);
            assertThat(broken.reason()).contains("the entity ha is defined by the file itself");
        });
        assertThat(text(parts.get(1))).isEqualTo("bra");
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
    @CsvSource({"<post", "<post a=b/>", "<post><b></post>", "<post></post", "</lista></lista>", "<post a='1' a='2'/>"})
    void whatIsBrokenIsToldWithItsLineBehindTheRecordsBefore(String broken) {
        List<XmlPart> parts = parts("<lista>\n<post>bra</post>\n" + broken);
        assertThat(text(parts.get(1))).isEqualTo("bra");
        assertThat(parts.getLast()).isInstanceOfSatisfying(XmlPart.Broken.class, last -> {
            assertThat(last.reason()).startsWith("the XML is broken here (");
            assertThat(last.line()).isEqualTo(3);
        });
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
        return new XmlCursor(xml, Optional.empty(), tag -> tag.name().equals("lista"));
    }
}
