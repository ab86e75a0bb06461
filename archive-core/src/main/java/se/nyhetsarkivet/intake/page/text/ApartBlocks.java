package se.nyhetsarkivet.intake.page.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import se.nyhetsarkivet.intake.page.vocabulary.PageWords;

/** Hides in the part of a page that has the article what is none of it: before the heading, boilerplate, lists of links, contacts. */
public final class ApartBlocks {

    private static final double LINKED = 0.6;
    private static final int MOST_HEADINGS = 500;
    private static final int LONG_PROSE = 400;
    private static final int LONG_TEXT = 200;
    private static final int MOST_OF_IT = 150;

    private final Element scope;
    private final Optional<Element> heading;
    private final Optional<Element> lead;
    private final TextDensity density;
    private final Boilerplate boilerplate;
    private final Teasers teasers;

    public ApartBlocks(Element scope, Optional<Element> heading, Optional<Element> lead, TextDensity density) {
        this.scope = scope;
        this.heading = heading.filter(title -> ArticleScope.contains(scope, title));
        this.lead = lead;
        this.density = density;
        this.boilerplate = new Boilerplate(density);
        this.teasers = new Teasers(scope, density);
    }

    public void hide() {
        scope.filter(new Blocks());
        List<Element> titles =
                scope.stream().filter(ApartBlocks::isTitle).limit(MOST_HEADINGS).toList();
        titles.stream().filter(title -> PageWords.isApart(bare(title.text()))).forEach(this::hideSection);
        scope.removeAttr("hidden");
    }

    /** A heading, or a paragraph that is bold as a whole. */
    private static boolean isTitle(Element element) {
        return switch (element.normalName()) {
            case "h2", "h3", "h4", "h5", "h6", "dt", "summary" -> true;
            case "b", "strong" -> {
                Element around = element.parent();
                yield around != null && around.normalName().equals("p") && around.childrenSize() == 1;
            }
            default -> false;
        };
    }

    private static String bare(String text) {
        return text.strip().replaceFirst("[\\s:]+$", "");
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
            case "p", "li" -> PageWords.LEADS_ON.matcher(element.text().strip()).matches();
            default -> false;
        };
    }

    /** An article beside the one with the heading, with a link to where it is whole. */
    private boolean isTeaser(Element element) {
        return element.normalName().equals("article")
                && heading.isPresent()
                && element.selectFirst("h2 a[href], h3 a[href], h4 a[href], a[href] h2, a[href] h3, a[href] h4")
                        != null;
    }

    /** What has most of the text is no part beside it, whatever its name says. */
    private boolean isMostOfIt(TextDensity.Count count) {
        return count.prose() >= MOST_OF_IT
                && count.prose() * 10 > density.of(scope).prose() * 6;
    }

    private boolean isBesideText(Element cell) {
        Element table = cell.closest("table");
        return table != null && density.of(table).prose() >= MOST_OF_IT && table.selectFirst("th") == null;
    }

    private void hideSection(Element title) {
        if (title.closest("[hidden]") != null) {
            return;
        }
        List<Element> section = section(title);
        if (isApart(bare(title.text()), section)) {
            section.forEach(part -> part.attr("hidden", ""));
        }
    }

    private boolean isApart(String title, List<Element> section) {
        int prose = section.stream().mapToInt(part -> density.of(part).prose()).sum();
        boolean longText = section.stream()
                .flatMap(part -> part.select("p, li, dd, div").stream())
                .anyMatch(part -> part.ownText().length() >= LONG_TEXT);
        if (PageWords.LINKS.matcher(title).matches()) {
            int linked = section.stream()
                    .mapToInt(part -> (int)
                            (density.of(part).linkDensity() * density.of(part).characters()))
                    .sum();
            return prose == 0 || linked * 2 > prose;
        }
        return prose < LONG_PROSE && !longText;
    }

    /** The block that a heading begins, or the heading and what follows until the next of its kind. */
    private List<Element> section(Element title) {
        Element block = title;
        for (Element parent = title.parent(); parent != null && !parent.equals(scope); parent = parent.parent()) {
            boolean begins = parent.text().startsWith(title.text()) && !hasHeading(parent);
            if (!begins || hasLater(parent, title)) {
                break;
            }
            block = parent;
        }
        List<Element> section = new ArrayList<>(List.of(block));
        if (block.text().length() <= title.text().length() + 1) {
            for (Element next = block.nextElementSibling(); next != null; next = next.nextElementSibling()) {
                if (hasHeading(next) || isOrHas(next, level(title)) || (lead.isPresent() && next.equals(lead.get()))) {
                    break;
                }
                if (!next.hasAttr("hidden")) {
                    section.add(next);
                }
            }
        }
        return section;
    }

    private static int level(Element title) {
        String name = title.normalName();
        return name.matches("h[1-6]") ? name.charAt(1) - '0' : 6;
    }

    /** The element has another heading as large as this one. */
    private static boolean hasLater(Element element, Element title) {
        return element.select("h1, h2, h3, h4, h5, h6").stream()
                .anyMatch(other ->
                        !other.equals(title) && level(other) <= level(title) && !PageWords.isApart(bare(other.text())));
    }

    private static boolean isOrHas(Element element, int level) {
        return (element.normalName().matches("h[1-6]") && level(element) <= level)
                || element.select("h1, h2, h3, h4, h5, h6").stream().anyMatch(other -> level(other) <= level);
    }
}
