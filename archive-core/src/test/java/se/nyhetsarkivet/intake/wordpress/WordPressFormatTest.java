package se.nyhetsarkivet.intake.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.nyhetsarkivet.Remedy;
import se.nyhetsarkivet.Seeds;
import se.nyhetsarkivet.intake.Readings;
import se.nyhetsarkivet.intake.draft.PlainText;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.RecordOutcome;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;

class WordPressFormatTest {

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8" ?>
            <!-- This is a WordPress eXtended RSS file -->
            <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
              xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
              xmlns:wp="http://wordpress.org/export/1.2/">
            <channel><title>Räddningstjänsten Norr</title><language>sv-SE</language><wp:wxr_version>1.2</wp:wxr_version>
            <wp:author><wp:author_login>eva</wp:author_login>
            <wp:author_display_name><![CDATA[Eva Lund]]></wp:author_display_name></wp:author>
            """;

    private static final String POST = """
            <item><title><![CDATA[Övning &amp; utbildning]]></title>
            <link>https://raddning.example/ovning/</link><guid isPermaLink="false">https://raddning.example/?p=7</guid>
            <dc:creator><![CDATA[eva]]></dc:creator>
            <content:encoded><![CDATA[<!-- wp:paragraph {"a":"b"} -->
            <p>Första stycket.</p>
            <!-- /wp:paragraph -->

            [gallery ids="1,2"]
            <!-- wp:paragraph -->
            <p>Andra stycket [se bilden].</p>
            <!-- /wp:paragraph -->]]></content:encoded>
            <excerpt:encoded><![CDATA[Kort om övningen.]]></excerpt:encoded>
            <wp:post_date>2018-04-23 14:30:00</wp:post_date><wp:post_date_gmt>2018-04-23 12:30:00</wp:post_date_gmt>
            <wp:post_modified>2018-04-24 09:00:00</wp:post_modified>
            <wp:post_modified_gmt>2018-04-24 07:00:00</wp:post_modified_gmt>
            <category domain="category" nicename="ovning">Övningar</category>
            <category domain="post_tag" nicename="brand">brand</category>
            <category domain="category" nicename="uncategorized">Okategoriserade</category>
            <category domain="post_format" nicename="post-format-aside">Aside</category>
            <wp:post_type>post</wp:post_type><wp:status>publish</wp:status></item>
            """;

    @Test
    void aPublishedPostHasAllThatItSays() {
        NewsItem item = Readings.items(read(POST)).getFirst();
        assertThat(item.headline()).isEqualTo("Övning & utbildning");
        assertThat(item.lead()).isEqualTo("Kort om övningen.");
        assertThat(item.body()).isEqualTo("Första stycket.\n\nAndra stycket [se bilden].");
        assertThat(item.published().iso()).isEqualTo("2018-04-23T14:30:00+02:00");
        assertThat(item.modified().map(PartialDate::iso)).contains("2018-04-24T09:00:00+02:00");
        assertThat(item.publisher()).isEqualTo("Räddningstjänsten Norr");
        assertThat(item.url()).isEqualTo("https://raddning.example/ovning/");
        assertThat(item.identifier()).isEqualTo("https://raddning.example/?p=7");
        assertThat(item.authors()).containsExactly("Eva Lund");
        assertThat(item.keywords()).containsExactly("Övningar", "brand");
        assertThat(item.language()).isEqualTo("sv-SE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "post | draft | a draft, not published",
                "page | private | private, not published",
                "post | future | to be published later",
                "post | trash | in the bin",
                "kalender | publish | of the type kalender, not a post or page"
            })
    void whatIsNotPublishedIsRejectedWithTheReason(String type, String status, String reason) {
        List<RecordOutcome> read =
                read(POST.replace(">post<", ">" + type + "<").replace(">publish<", ">" + status + "<") + POST);
        assertThat(read.getFirst()).isInstanceOfSatisfying(RecordOutcome.Rejected.class, refused -> {
            assertThat(refused.rejection().place()).isEqualTo("item 1 (line 9)");
            assertThat(refused.rejection().reason()).startsWith(reason);
        });
        assertThat(Readings.items(read)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "attachment,inherit",
        "nav_menu_item,publish",
        "revision,inherit",
        "wp_font_face,publish",
        "acf-field,publish",
        "wpcf7_contact_form,publish",
        "post,auto-draft"
    })
    void whatWordPressKeepsForItselfIsLeftOut(String type, String status) {
        List<RecordOutcome> read =
                read(POST.replace(">post<", ">" + type + "<").replace(">publish<", ">" + status + "<") + POST);
        assertThat(read).singleElement().isInstanceOf(RecordOutcome.Accepted.class);
    }

    @Test
    void filesAreTakenIfTheirTypeIsNamed() {
        byte[] export =
                (HEAD + POST.replace(">post<", ">attachment<") + "</channel></rss>").getBytes(StandardCharsets.UTF_8);
        ReadOptions options = ReadOptions.NONE.withPostTypes(Set.of("attachment"));
        assertThat(Readings.items(Readings.of("x.xml", export, options))).hasSize(1);
    }

    @Test
    void postsOfATypeThatIsNamedAreTakenToo() {
        byte[] export = (HEAD + POST.replace(">post<", ">pressmeddelande<") + POST + "</channel></rss>")
                .getBytes(StandardCharsets.UTF_8);
        ReadOptions options = ReadOptions.NONE.withPostTypes(Set.of("pressmeddelande"));
        assertThat(Readings.items(Readings.of("x.xml", export, options))).hasSize(2);
        assertThat(options.inOneLine()).isEqualTo("post-type=pressmeddelande");
        assertThat(Readings.of(export).getFirst().toString()).contains(Remedy.POST_TYPE.words());
    }

    @Test
    void aPasswordKeepsAPostFromTheArchive() {
        assertThat(read(POST.replace("<wp:status>", "<wp:post_password>x</wp:post_password><wp:status>"))
                        .toString())
                .contains("protected by a password");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`Ett.\n\nTvå\ntre.` | `Ett.\n\nTvå`",
                "`[caption id=\"a\" width=\"3\"]<img src=\"x\"/> Bild av huset[/caption]\n\nText.` | `Bild av huset\n\nText.`",
                "`<h2>Rubrik</h2>\n\nText <b>fet</b>.` | `Rubrik\n\nText fet.`",
                "`Text<!-- kvar` | `Text`"
            })
    void postsOfOldHaveParagraphsByEmptyLines(String post, String beginning) {
        assertThat(PlainText.paragraphs(PostText.plain(post))).startsWith(beginning);
    }

    @Test
    void noDamageEscapesAsAnException() {
        String whole = HEAD + POST + POST + "</channel></rss>";
        Seeds.run(60, random -> {
            byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
            bytes[800 + random.nextInt(bytes.length - 800)] = (byte) random.nextInt(256);
            assertThat(Readings.of(bytes)).isNotEmpty();
        });
    }

    private static List<RecordOutcome> read(String items) {
        return Readings.of((HEAD + items + "</channel></rss>").getBytes(StandardCharsets.UTF_8));
    }
}
