package se.nyhetsarkivet.intake.page.text;

import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import se.nyhetsarkivet.intake.markup.html.HtmlText;

/** The text of a page's article: its introduction and the rest. */
public final class MainText {

    private final Optional<Element> heading;
    private final TextDensity density;
    private final Element scope;
    private final Optional<Element> lead;

    public MainText(Document page, Optional<Element> heading, TextDensity density) {
        this.heading = heading;
        this.density = density;
        Boilerplate boilerplate = new Boilerplate(density);
        this.scope = new ArticleScope(density, boilerplate, heading).in(page);
        Element around = heading.isPresent() && !ArticleScope.contains(scope, heading.get())
                ? ArticleScope.commonAncestor(scope, heading.get())
                : scope;
        this.lead = new Lead(density, boilerplate, heading).in(around);
    }

    public Element scope() {
        return scope;
    }

    public TextDensity density() {
        return density;
    }

    /** The element of the introduction. */
    public Optional<Element> leadElement() {
        return lead;
    }

    /** The introduction that the page marks as such, or the empty string. */
    public String lead() {
        return lead.map(HtmlText::of).orElse("");
    }

    /** The text of the article without its headline and introduction. The page is changed: what is no part of it is hidden. */
    public String body() {
        new ApartBlocks(scope, heading, lead, density).hide();
        return HtmlText.of(scope);
    }
}
