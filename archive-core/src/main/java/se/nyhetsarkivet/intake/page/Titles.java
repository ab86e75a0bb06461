package se.nyhetsarkivet.intake.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import se.nyhetsarkivet.intake.draft.PlainText;

/** Tells the headline from the name of the site in what a page calls itself. */
final class Titles {

    private static final Pattern SEPARATOR = Pattern.compile("\\s+(?:[|–—·•»«›:>-]{1,2}|::)\\s+|\\s*[|»]\\s*");
    private static final Pattern BAR = Pattern.compile("\\s*[|»]\\s*|\\s«\\s");
    private static final Pattern SECTION = Pattern.compile(
            "(?iu)(?:nyhet(?:er)?|nyhetsarkiv(?:et)?|aktuellt|press|pressrum(?:met)?|pressmeddelande[nt]?|start|startsida|hem|arkiv|blog archive"
                    + "|artikel|artiklar|news|press release|home)(?: \\d{4})?");
    private static final Pattern GENERIC =
            Pattern.compile("(?iu)(?:nyhet(?:er)?|aktuellt|press(?:meddelande[nt]?)?|artikel|untitled.*|namnlös.*"
                    + "|dokument ?\\d*|new page.*|index|startsida)?[^\\p{L}]*");
    private static final Pattern END = Pattern.compile("[\\s|–—·•»«›:>-]+$");
    private static final Pattern EDGES = Pattern.compile("^[\\s|–—·•»«›:>,-]+|[\\s|–—·•»«›:>,-]+$");
    private static final Pattern PARTED_BEFORE = Pattern.compile("\\s*[|–—·•»«›:>-].*");
    private static final Pattern PARTED_AFTER = Pattern.compile(".*[|–—·•»«›:>-]\\s*");
    private static final String NAMES_OF_SITES =
            "a[href=/], a[rel=home], a[href~=^https?://[^/]+/?$], .site-title, .site-name, .logo";
    private static final int MOST_NAMES = 20;
    private static final int WORDS_OF_A_NAME = 7;
    private static final int LONG_ENOUGH = 13;

    private final String title;
    private final Set<String> names;

    /**
     * The names in a page.
     *
     * @param page the page
     * @param told the site's name as the page tells machines, or the empty string
     */
    Titles(Document page, String told) {
        this.title = PlainText.oneLine(page.title());
        Stream<String> shown = page.select(NAMES_OF_SITES).stream()
                .limit(MOST_NAMES)
                .flatMap(element ->
                        Stream.of(element.text(), element.select("img").attr("alt")));
        this.names = Stream.concat(Stream.of(told), shown)
                .map(Titles::normal)
                .filter(name -> !name.isEmpty() && !SECTION.matcher(name).matches())
                .collect(Collectors.toUnmodifiableSet());
    }

    static String normal(String text) {
        return PlainText.oneLine(text).replace("\u00ad", "").toLowerCase(Locale.ROOT);
    }

    /** The text is the name of a part of a site. */
    static boolean isSection(String text) {
        return SECTION.matcher(text.strip()).matches();
    }

    /** The text is a name of the site. */
    boolean isSite(String text) {
        return names.contains(normal(text));
    }

    /** The title says only what kind of page it is, or names the site. */
    boolean saysNothing() {
        return GENERIC.matcher(title.replaceAll("(?iu)\\d{1,2} \\p{L}+ \\d{4}", ""))
                        .matches()
                || isSite(title);
    }

    /** The text is the title or a part of it, between the marks that part headline and site. */
    boolean names(String text) {
        String known = normal(text);
        String whole = normal(title);
        return !known.isEmpty()
                && (known.equals(whole)
                        || parts(whole).contains(known)
                        || (known.length() >= LONG_ENOUGH && (whole.startsWith(known) || whole.endsWith(known))));
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        for (String part : SEPARATOR.split(text, -1)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    /** The headline, by the metadata and the heading of the article, of which each may be empty. */
    String headline(String told, String heading) {
        String known = PlainText.oneLine(heading).replace("\u00ad", "");
        String named = withoutSite(PlainText.oneLine(told).replace("\u00ad", ""));
        if (known.isEmpty()) {
            return named.isEmpty() || isSite(named) ? withoutSite(title.replace("\u00ad", "")) : named;
        }
        boolean same = named.isEmpty() || isSite(named) || normal(named).contains(normal(known));
        return same || (names(known) && !names(named)) ? withoutSite(known) : named;
    }

    /** A title without the site's name at its beginning or end. */
    private String withoutSite(String text) {
        List<String> parts = parts(text);
        if (parts.size() < 2) {
            return text;
        }
        if (isSite(parts.getFirst())) {
            return text.substring(text.indexOf(parts.get(1), parts.getFirst().length()))
                    .strip();
        }
        String last = parts.getLast();
        boolean told = isSite(last) || (BAR.matcher(text).find() && isName(last));
        return told ? END.matcher(text.substring(0, text.lastIndexOf(last))).replaceAll("") : text;
    }

    private static boolean isName(String text) {
        return text.split(" ", -1).length <= WORDS_OF_A_NAME
                && text.length() <= 80
                && !SECTION.matcher(text).matches();
    }

    /** The name of the site in the title, beside the headline or known as such, or the empty string. */
    String site(String headline) {
        String shown = title.replace("\u00ad", "");
        String known = normal(headline);
        boolean beside = !known.isEmpty() && known.length() < shown.length();
        if (beside && normal(shown).startsWith(known)) {
            String rest = shown.substring(known.length());
            if (PARTED_BEFORE.matcher(rest).matches()) {
                return names(rest, List::reversed);
            }
        }
        if (beside && normal(shown).endsWith(known)) {
            String rest = shown.substring(0, shown.length() - known.length());
            if (PARTED_AFTER.matcher(rest).matches()) {
                return names(rest, names -> names);
            }
        }
        return parts(shown).stream()
                .filter(part -> isName(part) && isSite(part))
                .findFirst()
                .orElse("");
    }

    /** The first name, in some order, that is not that of a section. */
    private static String names(String text, UnaryOperator<List<String>> order) {
        return order.apply(parts(EDGES.matcher(text).replaceAll(""))).stream()
                .filter(Titles::isName)
                .findFirst()
                .orElse("");
    }
}
