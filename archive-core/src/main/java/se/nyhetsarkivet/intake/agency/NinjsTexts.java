package se.nyhetsarkivet.intake.agency;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.nyhetsarkivet.intake.draft.PlainText;
import se.nyhetsarkivet.intake.json.JsonFields;
import se.nyhetsarkivet.intake.markup.html.HtmlText;

/**
 * The texts of a ninjs object.
 *
 * @param headline its headline, or its title or slugline if it has none
 * @param lead its description, unless that only repeats how the body begins
 * @param body the body in plain text
 */
record NinjsTexts(String headline, String lead, String body) {

    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final List<String> HEADLINE_ROLES = List.of("main", "headline", "hl1", "");
    private static final List<String> LEAD_ROLES = List.of("lead", "ingress", "summary", "text", "");

    /**
     * Gathers the texts.
     *
     * @param ninjs the object
     * @param publisher who announced it, whose name may stand in a separate line over the body
     */
    static NinjsTexts of(JsonFields ninjs, String publisher) {
        List<RoleText> bodies = RoleText.all(ninjs, "bodies", "body");
        List<RoleText> headlines = RoleText.all(ninjs, "headlines", "headline");
        List<RoleText> descriptions = RoleText.all(ninjs, "descriptions", "description");
        String title = PlainText.oneLine(first(headlines, HEADLINE_ROLES).orElse(ninjs.text("title")));
        String lead = first(descriptions, LEAD_ROLES).orElse("");
        String body = NinjsBody.of(bodies, title, publisher);
        boolean nothingElse = title.isEmpty() && lead.isBlank() && body.isBlank();
        return new NinjsTexts(nothingElse ? ninjs.text("slugline") : title, repeats(body, lead) ? "" : lead, body);
    }

    private static Optional<String> first(List<RoleText> texts, List<String> roles) {
        Stream<Predicate<RoleText>> wishes =
                Stream.concat(roles.stream().map(role -> text -> text.role().equals(role)), Stream.of(text -> true));
        return wishes.flatMap(wish -> texts.stream().filter(wish))
                .map(RoleText::plain)
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    /** Agencies make descriptions by cutting the beginning off a text, with other spaces and dashes. */
    private static boolean repeats(String body, String lead) {
        String letters = letters(lead);
        return !letters.isEmpty()
                && letters(body.substring(0, Math.min(body.length(), 3 * lead.length())))
                        .startsWith(letters);
    }

    private static String letters(String text) {
        return NOT_LETTERS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    /**
     * A text with the part it plays.
     *
     * @param role the role, in small letters
     * @param form how it is written
     * @param value the text as it is written
     */
    record RoleText(String role, Form form, String value) {

        enum Form {
            PLAIN,
            HTML,
            XML
        }

        /** The texts of a list of later versions, or of the fields of version 1 such as {@code body_text}. */
        static List<RoleText> all(JsonFields ninjs, String list, String field) {
            Stream<RoleText> listed = ninjs.objects(list).stream()
                    .map(text -> of(text.text("role"), text.text("contenttype"), text.text("value")));
            Stream<RoleText> single = Stream.of(of("", "", ninjs.text(field)));
            Stream<RoleText> suffixed = ninjs.namesBeginning(field + "_").stream()
                    .map(name -> of(name.substring(field.length() + 1), "", ninjs.text(name)));
            return Stream.of(listed, single, suffixed)
                    .flatMap(texts -> texts)
                    .filter(text -> !text.value().isBlank())
                    .toList();
        }

        private static RoleText of(String role, String contentType, String value) {
            String told = (role + " " + contentType).toLowerCase(Locale.ROOT);
            String start = value.stripLeading();
            boolean html = told.contains("html") || start.startsWith("<p>") || start.startsWith("<div");
            boolean xml = told.contains("xml") || told.contains("nitf") || start.startsWith("<?xml");
            return new RoleText(role.toLowerCase(Locale.ROOT), html ? Form.HTML : xml ? Form.XML : Form.PLAIN, value);
        }

        String plain() {
            return form == Form.PLAIN ? value : HtmlText.of(value);
        }
    }
}
