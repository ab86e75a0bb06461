package se.nyhetsarkivet.intake.page.text;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import se.nyhetsarkivet.intake.page.date.DateText;
import se.nyhetsarkivet.intake.page.vocabulary.BlockName;
import se.nyhetsarkivet.intake.page.vocabulary.PageWords;

/** Finds the introduction of an article: what the page calls so and reads as a text, not the label that stands with it. */
public final class Lead {

    private static final Pattern NAME = Pattern.compile(
            ".*(?:ingress|preamble|intro|introduction)(?:text|en)?|lead|leadtext|lede|standfirst|excerpt|deck|inledning");
    private static final Set<String> OTHERS = Set.of(
            "date",
            "datum",
            "meta",
            "label",
            "image",
            "img",
            "picture",
            "tag",
            "tags",
            "byline",
            "author",
            "info",
            "icon",
            "link",
            "links",
            "more",
            "readmore",
            "video");
    private static final String SITEVISION = "div[id~=(?i)^(ingress|inledning|preamble)(-\\d+)?$]";
    private static final String SENTENCE_ENDS = ".!?:”\"…";
    private static final int LEAST_CHARACTERS = 20;
    private static final int MOST_CHARACTERS = 2000;
    private static final int BOLD = 40;
    private static final double LINKED = 0.6;

    private final TextDensity density;
    private final Boilerplate boilerplate;
    private final Optional<Element> heading;

    public Lead(TextDensity density, Boilerplate boilerplate, Optional<Element> heading) {
        this.density = density;
        this.boilerplate = boilerplate;
        this.heading = heading;
    }

    /** The introduction within an element that has the heading and the text. */
    public Optional<Element> in(Element around) {
        return named(around).or(() -> anchored(around)).or(() -> bold(around));
    }

    private Optional<Element> named(Element around) {
        return around.select("[class], [itemprop=description]").stream()
                .filter(element -> isNamed(element) && reads(element, around))
                .findFirst();
    }

    private static boolean isNamed(Element element) {
        if (element.attr("itemprop").equals("description")) {
            return true;
        }
        return element.classNames().stream()
                .map(name -> BlockName.of(name).parts())
                .anyMatch(parts ->
                        parts.stream().anyMatch(part -> NAME.matcher(part).matches())
                                && parts.stream().noneMatch(OTHERS::contains));
    }

    private boolean reads(Element element, Element around) {
        int characters = density.of(element).characters();
        return characters >= LEAST_CHARACTERS
                && characters <= MOST_CHARACTERS
                && density.of(element).linkDensity() < LINKED
                && !element.normalName().matches("h1|body|main|article")
                && isNoHeading(element)
                && !isLabel(element.text())
                && !isApart(element, around);
    }

    /** Neither a heading nor with one in it; but some sites mark the introduction as a heading. */
    private static boolean isNoHeading(Element element) {
        boolean isHeading = element.normalName().matches("h[2-6]");
        return isHeading ? isSentence(element.text()) : element.selectFirst("h1, h2, h3, h4") == null;
    }

    private static boolean isLabel(String text) {
        return PageWords.KIND.matcher(text).matches() || (!DateText.in(text).isEmpty() && !endsAsSentence(text));
    }

    private boolean isApart(Element element, Element around) {
        for (Element parent = element.parent(); parent != null && !parent.equals(around); parent = parent.parent()) {
            boolean hasHeading = heading.isPresent() && heading.get().parents().contains(parent);
            if (!hasHeading && (boilerplate.is(parent) || parent.normalName().matches("li|aside"))) {
                return true;
            }
        }
        return false;
    }

    /** SiteVision places an empty element with the name of a part before the part. */
    private Optional<Element> anchored(Element around) {
        return around.select(SITEVISION).stream()
                .filter(anchor -> !anchor.hasText())
                .map(Element::nextElementSibling)
                .filter(next -> next != null && reads(next, around))
                .findFirst();
    }

    /** A first paragraph that is printed bold. */
    private Optional<Element> bold(Element around) {
        boolean begun = heading.isEmpty() || !heading.get().parents().contains(around);
        for (Element element : around.select("h1, h2, h3, h4, font, p, b, strong")) {
            if (!begun) {
                begun = heading.isPresent() && element.equals(heading.get());
                continue;
            }
            if (isBold(element)) {
                return standsAlone(element) && reads(element, around) ? Optional.of(element) : Optional.empty();
            }
            if (density.of(element).prose() > 0
                    && !element.normalName().equals("font")
                    && element.selectFirst("b, strong") == null) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean isBold(Element element) {
        return element.normalName().matches("b|strong")
                && density.of(element).characters() <= MOST_CHARACTERS
                && isSentence(element.text());
    }

    private static boolean isSentence(String text) {
        return text.length() >= BOLD && endsAsSentence(text);
    }

    private static boolean endsAsSentence(String text) {
        String words = text.stripTrailing();
        return !words.isEmpty()
                && SENTENCE_ENDS.indexOf(words.charAt(words.length() - 1)) >= 0
                && words.codePoints().anyMatch(Character::isLetter);
    }

    private static boolean standsAlone(Element bold) {
        Element parent = bold.parent();
        Element next = bold.nextElementSibling();
        if (parent == null) {
            return false;
        }
        boolean whole =
                parent.normalName().matches("p|div|font") && parent.text().equals(bold.text());
        Node after = bold.nextSibling();
        boolean endsLine = next != null
                && next.normalName().matches("br|p|div")
                && (next.equals(after) || (after instanceof TextNode blank && blank.isBlank()));
        Node before = bold.previousSibling();
        boolean beginsLine = before == null
                || before.nameIs("br")
                || before.nameIs("p")
                || (before instanceof TextNode blank && blank.isBlank());
        return whole || (endsLine && beginsLine);
    }
}
