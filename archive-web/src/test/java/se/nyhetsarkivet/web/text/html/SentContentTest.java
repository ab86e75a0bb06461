package se.nyhetsarkivet.web.text.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentContentTest {

    private static String html(Component... content) {
        return Html.write(Stream.of(content).map(SentContent::of).toList());
    }

    @Test
    void textsAttributesAndChildrenBecomeHtmlWithNothingBetween() {
        Anchor link = new Anchor("/nyhet/1?q=a&b=1", "Avgiften");
        link.addClassName("chip");
        link.getElement().setAttribute("hidden", true);
        Div block = new Div(new Span(" två "), new Text("  ord\n"), link);
        assertThat(html(block, new Span("sist")))
                .isEqualTo("<div><span> två </span>  ord\n<a hidden href=\"/nyhet/1?q=a&amp;b=1\" class=\"chip\">"
                        + "Avgiften</a></div><span>sist</span>");
    }

    @Test
    void whatIsNotVisibleIsNotSent() {
        Span hidden = new Span("dolt");
        hidden.setVisible(false);
        assertThat(html(new Div(hidden, new Span("synligt")))).isEqualTo("<div><span>synligt</span></div>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</span></div><img src=x onerror=alert(1)>",
                "\" onmouseover=\"alert(1)",
                "' onmouseover='alert(1)",
                "&lt;b&gt; &amp; &#60;",
                "<!-- <![CDATA[ ]]> -->",
                "\u00a0\u2028 \ud83d\ude00"
            })
    void anItemsTextStaysText(String text) {
        Span span = new Span(text);
        span.getElement().setAttribute("title", text);
        Element read = Jsoup.parseBodyFragment(html(new Div(span))).body();
        Element parsed = read.child(0).child(0);
        assertThat(read.getAllElements()).hasSize(3);
        assertThat(parsed.wholeText()).isEqualTo(text);
        assertThat(parsed.attributes().size()).isEqualTo(1);
        assertThat(parsed.attr("title")).isEqualTo(text);
    }
}
