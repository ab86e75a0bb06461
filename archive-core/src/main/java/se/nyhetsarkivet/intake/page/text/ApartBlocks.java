package se.nyhetsarkivet.intake.page.text;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import se.nyhetsarkivet.intake.page.vocabulary.PageWords;

/** Hides in the part of a page that has the article what is none of it: before the heading, boilerplate, lists of links, contacts. */
public final class ApartBlocks {

    private static final double LINKED = 0.6;
    private static final String LINKED_HEADING =
            "h2 a[href], h3 a[href], h4 a[href], a[href] h2, a[href] h3, a[href] h4";
    private static final int MOST_OF_IT = 150;

    private final Element scope;
    private final Optional<Element> heading;
    private final Optional<Element> lead;
    private final TextDensity density;
    private final Boilerplate boilerplate;
    private final Teasers teasers;
    private final Set<Element> withLinkedHeading = Collections.newSetFromMap(new IdentityHashMap<>());
    private final IdentityHashMap<Element, Boolean> withHeaderCells = new IdentityHashMap<>();

    public ApartBlocks(Element scope, Optional<Element> heading, Optional<Element> lead, TextDensity density) {
        this.scope = scope;
        this.heading = heading.filter(title -> ArticleScope.contains(scope, title));
        this.lead = lead;
        this.density = density;
        this.boilerplate = new Boilerplate(density);
        this.teasers = new Teasers(scope, density);
        scope.select(LINKED_HEADING).forEach(this::addAround);
    }

    /** Notes an element and all that it stands in, as far as that is not noted yet. */
    private void addAround(Element linked) {
        Element around = linked;
        while (around != null && withLinkedHeading.add(around)) {
            around = around.parent();
        }
    }

    public void hide() {
        scope.filter(new Blocks());
        new ApartSections(scope, heading, lead, density).hide();
        scope.removeAttr("hidden");
    }

    private final class Blocks implements NodeFilter {

        private boolean begun = heading.isEmpty();

        @Override
        public FilterResult head(Node node, int depth) {
            if (!(node instanceof Element element) || depth == 0) {
                return FilterResult.CONTINUE;
            }
            boolean isHeading = heading.isPresent() && element.equals(heading.get());
            boolean before = !begun && !hasHeading(element);
            begun |= isHeading;
            if (isHeading || before || isNoPart(element)) {
                element.attr("hidden", "");
                return FilterResult.SKIP_CHILDREN;
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            return FilterResult.CONTINUE;
        }
    }

    private boolean hasHeading(Element element) {
        return heading.isPresent() && ArticleScope.contains(element, heading.get());
    }

    private boolean isNoPart(Element element) {
        if (hasHeading(element)) {
            return false;
        }
        if (lead.isPresent() && element.equals(lead.get())) {
            return true;
        }
        TextDensity.Count count = density.of(element);
        if (boilerplate.is(element)) {
            return !isMostOfIt(count);
        }
        if (count.characters() == 0 || count.linkDensity() <= LINKED) {
            return isTeaser(element) || teasers.isRow(element);
        }
        return switch (element.normalName()) {
            case "ul", "ol", "div", "section", "table" -> !Boilerplate.isFactBox(element) || count.prose() == 0;
            case "td" -> isBesideText(element);
            case "p", "li" ->
                BriefText.of(element)
                        .filter(words -> PageWords.LEADS_ON.matcher(words).matches())
                        .isPresent();
            default -> false;
        };
    }

    /** An article beside the one with the heading, with a link to where it is whole. */
    private boolean isTeaser(Element element) {
        return element.normalName().equals("article") && heading.isPresent() && withLinkedHeading.contains(element);
    }

    /** What has most of the text is no part beside it, whatever its name says. */
    private boolean isMostOfIt(TextDensity.Count count) {
        return count.prose() >= MOST_OF_IT
                && count.prose() * 10 > density.of(scope).prose() * 6;
    }

    private boolean isBesideText(Element cell) {
        Element table = cell.closest("table");
        return table != null
                && density.of(table).prose() >= MOST_OF_IT
                && !withHeaderCells.computeIfAbsent(table, each -> each.selectFirst("th") != null);
    }
}
