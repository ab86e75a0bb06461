package se.nyhetsarkivet.intake.page.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import se.nyhetsarkivet.intake.page.vocabulary.PageWords;

/**
 * Hides the sections of an article's part of a page whose heading says that they are none of it: contacts, links, what others
 * wrote. Each part of the page is looked at a bounded number of times, whatever is nested in what.
 */
final class ApartSections {

    private static final int MOST_TITLES = 500;
    private static final int LONG_PROSE = 400;
    private static final int LONG_TEXT = 200;
    private static final Set<String> WITH_TEXT = Set.of("p", "li", "dd", "div");

    private final Element scope;
    private final Optional<Element> heading;
    private final Optional<Element> lead;
    private final TextDensity density;
    private final HeadingsWithin headings;

    ApartSections(Element scope, Optional<Element> heading, Optional<Element> lead, TextDensity density) {
        this.scope = scope;
        this.heading = heading;
        this.lead = lead;
        this.density = density;
        this.headings = new HeadingsWithin(scope);
    }

    /** A heading of a section that may be none of the article, with its words. */
    private record Title(Element element, String words) {}

    void hide() {
        List<Title> titles = scope.stream()
                .filter(ApartSections::isTitle)
                .limit(MOST_TITLES)
                .flatMap(element -> HeadingsWithin.words(element).stream().map(words -> new Title(element, words)))
                .filter(title -> PageWords.isApart(title.words))
                .toList();
        titles.forEach(this::hide);
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

    private void hide(Title title) {
        if (title.element.closest("[hidden]") != null) {
            return;
        }
        List<Element> section = section(title.element);
        if (isApart(title.words, section)) {
            section.forEach(part -> part.attr("hidden", ""));
        }
    }

    private boolean isApart(String title, List<Element> section) {
        int prose = section.stream().mapToInt(part -> density.of(part).prose()).sum();
        if (PageWords.LINKS.matcher(title).matches()) {
            int linked = section.stream()
                    .map(density::of)
                    .mapToInt(count -> (int) (count.linkDensity() * count.characters()))
                    .sum();
            return prose == 0 || linked * 2 > prose;
        }
        return prose < LONG_PROSE && section.stream().noneMatch(ApartSections::hasLongText);
    }

    private static boolean hasLongText(Element part) {
        return part.stream()
                .anyMatch(element -> WITH_TEXT.contains(element.normalName())
                        && element.ownText().length() >= LONG_TEXT);
    }

    /** The block that a heading begins, or the heading and what follows until the next of its kind. */
    private List<Element> section(Element title) {
        int level = HeadingsWithin.level(title);
        Element block = title;
        for (Element parent = title.parent(); parent != null && !parent.equals(scope); parent = parent.parent()) {
            if (hasHeading(parent) || hasTextBefore(block) || headings.hasOther(parent, block, level)) {
                break;
            }
            block = parent;
        }
        List<Element> section = new ArrayList<>(List.of(block));
        if (density.of(block).characters() <= density.of(title).characters() + 1) {
            for (Element next = block.nextElementSibling(); next != null; next = next.nextElementSibling()) {
                if (hasHeading(next) || headings.hasOneIn(next, level) || isLead(next)) {
                    break;
                }
                if (!next.hasAttr("hidden")) {
                    section.add(next);
                }
            }
        }
        return section;
    }

    private boolean hasHeading(Element element) {
        return heading.isPresent() && ArticleScope.contains(element, heading.get());
    }

    private boolean isLead(Element element) {
        return lead.isPresent() && element.equals(lead.get());
    }

    /** Something that is read stands before an element in the one around it. */
    private boolean hasTextBefore(Element element) {
        for (Node before = element.previousSibling(); before != null; before = before.previousSibling()) {
            boolean isText = before instanceof TextNode words && !words.isBlank();
            if (isText || (before instanceof Element other && density.of(other).characters() > 0)) {
                return true;
            }
        }
        return false;
    }
}
