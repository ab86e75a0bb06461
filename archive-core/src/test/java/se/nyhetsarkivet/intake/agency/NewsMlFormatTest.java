package se.nyhetsarkivet.intake.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.nyhetsarkivet.Seeds;
import se.nyhetsarkivet.intake.Readings;
import se.nyhetsarkivet.intake.source.RecordOutcome;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;

class NewsMlFormatTest {

    private static final String ITEM = """
            <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:byra:1" version="3" xml:lang="sv">
              <itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:NB"><name>Nyhetsbyrån</name></provider>
                <versionCreated>2018-04-24T09:00:00+02:00</versionCreated>
                <firstCreated>2018-04-23T14:30:00+02:00</firstCreated>
                <pubStatus qcode="stat:usable"/></itemMeta>
              <contentMeta><by>Av Eva Lund</by><dateline>Luleå</dateline><language tag="sv"/>
                <subject qcode="medtop:1"><name>Trafik</name></subject><subject><name>Vägar</name></subject>
                <slugline>bro</slugline><headline>Bron över älven öppnas</headline>
                <description role="drol:summary">Bron har byggts om i två år.</description></contentMeta>
              <contentSet>BODY</contentSet>
            </newsItem>
            """;

    private static final String HTML = """
            <inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml">
            <head><title>Bron</title></head><body><h1>Bron över älven öppnas</h1>
            <figure><figcaption>Bron</figcaption></figure><p>På fredag öppnas bron.</p><p>Den är ny.</p></body></html></inlineXML>
            """;

    @Test
    void anItemHasAllThatItSays() {
        NewsItem item = Readings.items(read(ITEM.replace("BODY", HTML))).getFirst();
        assertThat(item.identifier()).isEqualTo("urn:byra:1");
        assertThat(item.headline()).isEqualTo("Bron över älven öppnas");
        assertThat(item.lead()).isEqualTo("Bron har byggts om i två år.");
        assertThat(item.body()).isEqualTo("Luleå\n\nPå fredag öppnas bron.\n\nDen är ny.");
        assertThat(item.published().iso()).isEqualTo("2018-04-23T14:30:00+02:00");
        assertThat(item.modified().map(PartialDate::iso)).contains("2018-04-24T09:00:00+02:00");
        assertThat(item.publisher()).isEqualTo("Nyhetsbyrån");
        assertThat(item.authors()).containsExactly("Eva Lund");
        assertThat(item.keywords()).containsExactly("Trafik", "Vägar");
        assertThat(item.language()).isEqualTo("sv");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<inlineData contenttype='text/plain'>På fredag öppnas bron.</inlineData>",
                "<inlineData contenttype='text/html'>&lt;p&gt;På fredag öppnas bron.&lt;/p&gt;</inlineData>",
                "<inlineXML><nitf><body><body.head><hedline><hl1>Bron</hl1></hedline></body.head><body.content><p>På fredag öppnas bron.</p></body.content></body></nitf></inlineXML>"
            })
    void theTextComesFromWhateverHoldsIt(String content) {
        assertThat(Readings.items(read(ITEM.replace("BODY", content))))
                .extracting(NewsItem::body)
                .containsExactly("Luleå\n\nPå fredag öppnas bron.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stat:usable | stat:canceled | cancelled by its provider",
                "stat:usable | stat:withheld | withheld by its provider",
                "ninat:text | ninat:picture | of the class picture, not a text",
                "newsItem | packageItem | a package of other items",
                "newsItem | conceptItem | a list of terms, not news"
            })
    void whatIsNoNewsIsRejectedAndTheNextItemOfTheMessageIsTaken(String good, String other, String reason) {
        String message = "<newsMessage><header><sender>nb.example</sender></header><itemSet>"
                + ITEM.replace(good, other) + ITEM + "</itemSet></newsMessage>";
        List<RecordOutcome> read = read(message);
        assertThat(read.getFirst()).isInstanceOfSatisfying(RecordOutcome.Rejected.class, refused -> {
            assertThat(refused.rejection().place()).isEqualTo("item 1 (line 1)");
            assertThat(refused.rejection().reason()).startsWith(reason);
        });
        assertThat(Readings.items(read)).hasSize(1);
    }

    @Test
    void theNewsMlBeforeItIsReadToo() {
        NewsItem item = Readings.items(read("""
                <NewsML Version="1.2"><NewsEnvelope><SentFrom><Party FormalName="Pressbyrån"/></SentFrom></NewsEnvelope>
                <NewsItem><Identification><NewsIdentifier><ProviderId>press.example</ProviderId><DateId>20180423</DateId>
                <NewsItemId>17</NewsItemId><RevisionId>2</RevisionId></NewsIdentifier></Identification>
                <NewsManagement><FirstCreated>20180423T143000+0200</FirstCreated><Status FormalName="Usable"/></NewsManagement>
                <NewsComponent><DescriptiveMetadata><Language FormalName="sv"/></DescriptiveMetadata>
                <AdministrativeMetadata><Source><Party FormalName="Verket AB"/></Source></AdministrativeMetadata>
                <Metadata><Property FormalName="IndustryKeywords" Value="Energi"/></Metadata>
                <NewsComponent><NewsLines><HeadLine>Ny el</HeadLine><DateLine>Umeå</DateLine></NewsLines>
                <NewsComponent><Role FormalName="StyleSheet"/><ContentItem><MimeType FormalName="text/css"/>
                <DataContent>p {}</DataContent></ContentItem></NewsComponent>
                <NewsComponent><Role FormalName="Body"/><ContentItem><MimeType FormalName="text/xhtml"/>
                <DataContent><html><body><p>Ett.</p><p>Två.</p></body></html></DataContent></ContentItem></NewsComponent>
                </NewsComponent></NewsComponent></NewsItem></NewsML>""")).getFirst();
        assertThat(item.identifier()).isEqualTo("urn:newsml:press.example:20180423:17");
        assertThat(item.headline()).isEqualTo("Ny el");
        assertThat(item.body()).isEqualTo("Umeå\n\nEtt.\n\nTvå.");
        assertThat(item.published().iso()).isEqualTo("2018-04-23T14:30:00+02:00");
        assertThat(item.publisher()).isEqualTo("Verket AB");
        assertThat(item.keywords()).containsExactly("Energi");
        assertThat(item.language()).isEqualTo("sv");
    }

    @Test
    void noDamageEscapesAsAnException() {
        Seeds.run(60, random -> {
            byte[] bytes = ITEM.replace("BODY", HTML).getBytes(StandardCharsets.UTF_8);
            bytes[200 + random.nextInt(bytes.length - 200)] = (byte) random.nextInt(256);
            assertThat(Readings.of(bytes)).isNotEmpty();
        });
    }

    private static List<RecordOutcome> read(String xml) {
        return Readings.of(xml.getBytes(StandardCharsets.UTF_8));
    }
}
