package se.nyhetsarkivet.intake.page.text;

import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import se.nyhetsarkivet.intake.page.vocabulary.BlockName;

/** Tells the parts of a page that are not its article: menus, footers, what is shared, related or asked for. */
public final class Boilerplate {

    private static final Set<String> ELEMENTS =
            Set.of("nav", "script", "style", "noscript", "template", "iframe", "svg", "button", "figcaption", "dialog");
    private static final Set<String> ROLES = Set.of(
            "navigation",
            "complementary",
            "contentinfo",
            "banner",
            "search",
            "dialog",
            "alertdialog",
            "menu",
            "form",
            "alert");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern FACTS = Pattern.compile("(?i).*(fact|fakta).*");
    private static final Pattern FACTS_HEADING = Pattern.compile("(?i)(fakta|bakgrund|så här|så gör|tips)\\b.*");
    private static final double LINKED = 0.4;
    private static final int SOME_PROSE = 60;
    private static final int MUCH_PROSE = 100;

    private final TextDensity density;
    private final IdentityHashMap<Element, Boolean> known = new IdentityHashMap<>();

    public Boilerplate(TextDensity density) {
        this.density = density;
    }

    /** Whether an element is none of an article, by what it is, its role or its names. */
    public boolean is(Element element) {
        return known.computeIfAbsent(element, this::isAnew);
    }

    private boolean isAnew(Element element) {
        String name = element.normalName();
        boolean fact = isFactBox(element);
        if (ELEMENTS.contains(name)
                || (!fact && ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT)))) {
            return true;
        }
        TextDensity.Count count = density.of(element);
        return switch (name) {
            case "aside" ->
                !fact
                        && !(element.closest("article, [itemprop=articleBody], [property=articleBody]") != null
                                && reads(count));
            case "footer" -> !(isInArticle(element) && reads(count));
            case "form" -> count.prose() < SOME_PROSE || element.selectFirst("textarea") != null;
            case "html", "body", "main" -> false;
            default -> isHiddenDecoration(element) || isNamedSo(element, count);
        };
    }

    private static boolean isHiddenDecoration(Element element) {
        return element.attr("aria-hidden").equals("true") && !element.isBlock();
    }

    private static boolean isNamedSo(Element element, TextDensity.Count count) {
        String names = element.className() + " " + element.id();
        if (names.isBlank() || element.normalName().matches("h[1-6]")) {
            return false;
        }
        int much = element.normalName().matches("p|li|span") ? SOME_PROSE : MUCH_PROSE;
        for (String name : SPACES.split(names.strip(), -1)) {
            BlockName block = BlockName.of(name);
            if (block.isApart() || (block.mayBeApart() && count.prose() < much)) {
                return true;
            }
        }
        return false;
    }

    /** A box of facts belongs to the article beside which it stands. */
    public static boolean isFactBox(Element element) {
        if (!element.normalName().equals("aside") && !element.hasAttr("role")) {
            return FACTS.matcher(element.className() + " " + element.id()).matches();
        }
        Element heading = element.selectFirst("h2, h3, h4, strong");
        return FACTS.matcher(element.className() + " " + element.id()).matches()
                || (heading != null && FACTS_HEADING.matcher(heading.text()).matches());
    }

    private static boolean isInArticle(Element element) {
        Element parent = element.parent();
        return parent != null
                && parent.closest("article, main, [itemprop=articleBody], [property=articleBody]") != null;
    }

    private boolean reads(TextDensity.Count count) {
        return count.linkDensity() < LINKED && count.characters() >= 20;
    }
}
