package se.nyhetsarkivet.intake.page.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Opens what a reader of a page can open, such as the answers of an accordion, and takes away what nobody can see. The
 * buttons that open something become text, since they are its headings.
 */
public final class FoldedParts {

    private static final Pattern FOLDED = Pattern.compile(
            "(?i).*(accordion|collaps|expand|dragspel|toggle|foldable|folded|faq|answer|svar|tab-content|tab-?pane|tabpanel"
                    + "|utfall|read-?more|show-?more).*");
    private static final Pattern INVISIBLE =
            Pattern.compile("(?i)(.*;)?\\s*(display\\s*:\\s*none|visibility\\s*:\\s*hidden).*");
    private static final Pattern COMMAND = Pattern.compile(
            "(?i)(visa|dölj|öppna|stäng|läs|show|hide|open|close|read)( .{0,20})?|\\W*|meny|menu|ja|nej");
    private static final int LEVELS = 4;

    private FoldedParts() {}

    public static void open(Document page) {
        Set<String> controlled =
                page
                        .select("[aria-expanded][aria-controls], [data-toggle=collapse], [data-bs-toggle=collapse]")
                        .stream()
                        .flatMap(control -> List.of(
                                control.attr("aria-controls"),
                                control.attr("data-target"),
                                control.attr("data-bs-target"),
                                control.attr("href"))
                                .stream())
                        .map(target -> target.startsWith("#") ? target.substring(1) : target)
                        .filter(target -> !target.isBlank())
                        .collect(Collectors.toSet());
        for (Element element : page.select("[hidden], [style]")) {
            boolean invisible = element.hasAttr("hidden")
                    || INVISIBLE.matcher(element.attr("style")).matches();
            if (!invisible) {
                continue;
            }
            if (element.hasText() && canBeOpened(element, controlled)) {
                element.removeAttr("hidden");
                Element control = element.previousElementSibling();
                if (control != null && control.normalName().equals("button")) {
                    becomesText(control);
                }
            } else {
                element.attr("hidden", "");
            }
        }
        page.select("button[aria-expanded], button[data-toggle], button[data-bs-toggle]")
                .forEach(FoldedParts::becomesText);
    }

    private static boolean canBeOpened(Element element, Set<String> controlled) {
        if (element.attr("hidden").equals("until-found") || controlled.contains(element.id())) {
            return true;
        }
        Element previous = element.previousElementSibling();
        if (previous != null && previous.is("button, [aria-expanded], :has(button), :has([aria-expanded])")) {
            return true;
        }
        if (element.attr("role").toLowerCase(Locale.ROOT).equals("tabpanel")) {
            return true;
        }
        Element around = element;
        for (int level = 0; around != null && level < LEVELS; level++) {
            if (FOLDED.matcher(around.className() + " " + around.id()).matches()) {
                return true;
            }
            around = around.parent();
        }
        return false;
    }

    private static void becomesText(Element button) {
        if (button.closest("nav, header, [role=navigation]") != null
                || COMMAND.matcher(button.text().strip()).matches()) {
            return;
        }
        Element around = button.parent();
        boolean inLine = around != null && around.normalName().matches("h[1-6]|summary|dt|p|span");
        button.tagName(inLine ? "span" : "p");
    }
}
