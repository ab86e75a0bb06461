package se.nyhetsarkivet.intake.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.nyhetsarkivet.intake.Readings;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.RecordOutcome;
import se.nyhetsarkivet.item.NewsItem;

class RestFormatTest {

    private static final String POST = """
            {"id": 7, "date": "2019-01-07T09:00:00", "date_gmt": "2019-01-07T08:00:00",
             "guid": {"rendered": "https://s.example/?p=7"}, "modified": "2019-01-08T09:00:00",
             "modified_gmt": "2019-01-08T08:00:00", "slug": "isbanan", "status": "publish", "type": "TYPE",
             "link": "https://s.example/isbanan/", "title": {"rendered": "Isbanan &#8211; nu \\u00f6ppen"},
             "content": {"rendered": "<p>Ett.</p>\\n<p>Tv\\u00e5.</p>\\n", "protected": PROTECTED},
             "excerpt": {"rendered": "<p>Isen ligger. <a href=\\"x\\">L\\u00e4s mer</a></p>\\n", "protected": false},
             "author": 3, "categories": [5], "_links": {"self": [{"href": "x"}]},
             "_embedded": {"author": [{"id": 3, "name": "Eva Ek"}],
              "wp:term": [[{"taxonomy": "category", "name": "Sport &amp; bad", "slug": "sport"}],
                          [{"taxonomy": "post_tag", "name": "is", "slug": "is"}]]}}
            """;

    @Test
    void aPostIsReadFromTheObjectsAroundItsTexts() {
        NewsItem item = Readings.items(read("[" + post("post", false) + "," + post("post", false) + "]"))
                .getFirst();
        assertThat(item.identifier()).isEqualTo("https://s.example/?p=7");
        assertThat(item.headline()).isEqualTo("Isbanan – nu öppen");
        assertThat(item.lead()).isEqualTo("Isen ligger.");
        assertThat(item.body()).isEqualTo("Ett.\n\nTvå.");
        assertThat(item.published().iso()).isEqualTo("2019-01-07T09:00:00+01:00");
        assertThat(item.modified().orElseThrow().iso()).isEqualTo("2019-01-08T09:00:00+01:00");
        assertThat(item.url()).isEqualTo("https://s.example/isbanan/");
        assertThat(item.keywords()).containsExactly("Sport & bad", "is");
        assertThat(item.authors()).containsExactly("Eva Ek");
        assertThat(item.publisher()).isEqualTo("Staden");
    }

    @Test
    void onePostAndPostsOfOtherTypesAreReadToo() {
        assertThat(Readings.items(read(post("pressmeddelande", false)))).hasSize(1);
        String line = post("post", false).replaceAll("\\s*\\n\\s*", " ").strip();
        assertThat(Readings.items(read(line + "\n" + line + "\n"))).hasSize(2);
    }

    @Test
    void whatIsNoPublishedPostIsRejectedByName() {
        List<RecordOutcome> read = read("[" + post("attachment", false) + "," + post("post", true) + ","
                + post("post", false).replace("\"publish\"", "\"draft\"") + ",{\"title\":{\"rendered\":\"x\"} 1},"
                + post("post", false) + "]");
        assertThat(read).hasSize(5);
        assertThat(read.get(0).toString()).contains("a file attached");
        assertThat(read.get(1).toString()).contains("protected by a password");
        assertThat(read.get(2).toString()).contains("a draft");
        assertThat(read.get(3).toString()).contains("not valid JSON");
        assertThat(Readings.items(read)).hasSize(1);
    }

    private static String post(String type, boolean isProtected) {
        return POST.replace("TYPE", type).replace("PROTECTED", String.valueOf(isProtected));
    }

    private static List<RecordOutcome> read(String json) {
        return Readings.of(
                "posts.json", json.getBytes(StandardCharsets.UTF_8), ReadOptions.NONE.withPublisher("Staden"));
    }
}
