package se.nyhetsarkivet.intake.page;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Tells the parts of a page that are not its article: menus, footers, what is shared, related or asked for. */
final class Boilerplate {

    private static final Set<String> ELEMENTS = Set.of(
            "nav",
            "aside",
            "footer",
            "form",
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "svg",
            "button",
            "figcaption",
            "dialog");
    private static final Set<String> ROLES = Set.of(
            "navigation", "complementary", "contentinfo", "banner", "search", "dialog", "alertdialog", "menu", "form");
    private static final Pattern NAMES = Pattern.compile(
            "(?:^|[\\s_-])(?:nav|navigation|navbar|menu|meny|breadcrumbs?|brodsmul\\w*|smulor|share|sharing|dela|social|"
                    + "related|relaterat|relaterade|cookies?|cookie-?banner|kakor|sidebar|sidomeny|footer|sidfot|sidhuvud|comments?|"
                    + "kommentarer|tags|taggar|print|skip|skiplinks?|toolbar|pagination|pager|newsletter|nyhetsbrev|promo|"
                    + "puff|puffar|teasers?|feedback|byline|metadata|entry-meta|post-meta|submitted|caption|bildtext|"
                    + "article-date|publish-?date|sv-toplist|sv-fast-link|lyssna|readspeaker|rs_skip)(?:$|[\\s_-])");

    private Boilerplate() {}

    static boolean is(Element element) {
        if (ELEMENTS.contains(element.normalName())
                || ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
                || element.attr("aria-hidden").equals("true")) {
            return true;
        }
        String names = element.className() + " " + element.id();
        return names.length() > 1
                && NAMES.matcher(names.toLowerCase(Locale.ROOT)).find();
    }
}
