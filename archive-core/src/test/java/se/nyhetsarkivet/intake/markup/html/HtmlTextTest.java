package se.nyhetsarkivet.intake.markup.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.ProcessorTime;
import se.nyhetsarkivet.Seeds;

@Tag("slow")
class HtmlTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '`',
            value = {
                "<p>Ett</p><p>Två</p> ¦ Ett\\n\\nTvå",
                "<div><div>Ett<div>Två</div></div>Tre</div> ¦ Ett\\n\\nTvå\\n\\nTre",
                "Rad ett<br>rad <b>två</b>  och\\nmer ¦ Rad ett\\nrad två och mer",
                "Ett<br><br>Två<br><br><br>Tre ¦ Ett\\n\\nTvå\\n\\nTre",
                "<h2>Rubrik</h2>Text ¦ Rubrik\\n\\nText",
                "Så här:<ul><li>ett</li><li><p>två</p></li></ul>Slut ¦ Så här:\\n\\n* ett\\n* två\\n\\nSlut",
                "<ul><li>ett<ul><li>ett a</li></ul></li><li>två</li></ul> ¦ * ett\\n* ett a\\n* två",
                "<table><tr><th>År</th><th>Antal</th></tr><tr><td><p>2018</p></td><td>12 <b>000</b></td></tr></table>Slut"
                        + " ¦ År | Antal\\n2018 | 12 000\\n\\nSlut",
                "<table><tr><td><h1>Rubrik</h1><p>Ett</p><p>Två</p></td><td>Sida</td></tr></table>"
                        + " ¦ Rubrik\\n\\nEtt\\n\\nTvå\\n\\nSida",
                "<script>x</script><style>y</style><p>Text<noscript>z</noscript><button>Dela</button></p> ¦ Text",
                "<svg><text>bild</text></svg><img alt='Foto'>Text<template>z</template> ¦ Text",
                "Han sa <q>nej</q>. ¦ Han sa ”nej”.",
                "Se <a href='https://example.org/'>vår sida</a>. ¦ Se vår sida.",
                "asyl&shy;sökande &amp; 12&nbsp;000 &lt;b&gt; ¦ asylsökande & 12 000 <b>",
                "<pre>ett\\n  två\\n\\ntre</pre> ¦ ett\\ntvå\\n\\ntre",
                "R&auml;tt &ndash; &ouml;ppet\\nTvå < tre ¦ Rätt – öppet\\nTvå < tre",
                "<p>1 &lt; 2</p> ¦ 1 < 2",
                "<p hidden>dold</p><p>Synlig</p> ¦ Synlig",
                "<p>Ett <b>fet</b><i>kursiv</i>.</p> ¦ Ett fetkursiv.",
                "<dl><dt>Tid</dt><dd>Kl. 9</dd></dl> ¦ Tid\\nKl. 9",
                "<!-- bort -->Kvar ¦ Kvar",
                "<p>Ett</p><![CDATA[två]]> <b>tre</b> ¦ Ett\\n\\ntvå tre",
                "`` ¦ ``"
            })
    void htmlBecomesTheTextThatAReaderSees(String html, String text) {
        assertThat(HtmlText.of(html.replace("\\n", "\n"))).isEqualTo(text.replace("\\n", "\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<div>", "<b>", "<ul><li>", "<table><tr><td>", "<table>", "<p><b><a>", "<blockquote>", "<q>"})
    void deepNestingIsReadInTimeThatGrowsWithTheText(String element) {
        String deep = element.repeat(100_000) + "text";
        assertThat(ProcessorTime.within(Duration.ofSeconds(20), element, () -> HtmlText.of(deep)))
                .contains("text");
    }

    @Test
    void sixteenMebibytesAreReadInTimeThatGrowsWithTheText() {
        String large = "<p>Migrationsverket <i>meddelar</i>.</p>".repeat(400_000);
        assertThat(ProcessorTime.within(Duration.ofSeconds(20), "a large text", () -> HtmlText.of(large)))
                .hasSizeGreaterThan(10_000_000);
    }

    @Test
    void anyTextIsReadToTheEnd() {
        Seeds.run(300, random -> {
            StringBuilder html = new StringBuilder("<");
            for (int i = 0; i < 20; i++) {
                html.append(Seeds.oneOf(
                                random,
                                java.util.List.of(
                                        "<p>",
                                        "</p>",
                                        "<td>",
                                        "<table>",
                                        "</table>",
                                        "<li>",
                                        "<pre>",
                                        "</pre>",
                                        "<br>",
                                        "&#x",
                                        "&nbsp",
                                        "<ul",
                                        ">",
                                        "<!--",
                                        "<![CDATA[",
                                        "\"")))
                        .append(Seeds.text(random, 8));
            }
            assertThat(HtmlText.of(html.toString())).doesNotContain("\n\n\n").doesNotContain("\u00ad");
        });
    }
}
