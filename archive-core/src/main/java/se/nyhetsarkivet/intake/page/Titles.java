package se.nyhetsarkivet.intake.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import se.nyhetsarkivet.intake.source.PlainText;

/** Tells the headline from the name of the site in what a page calls itself. */
final class Titles {

    private static final Pattern SEPARATOR = Pattern.compile("\\s+(?:[|–—·•»›:>-]{1,2}|::)\\s+|\\s*[|»]\\s*");
    private static final Pattern BAR = Pattern.compile("\\s*[|»]\\s*");
    private static final Pattern SECTION = Pattern.compile(
            "(?iu)(?:nyhet(?:er)?|nyhetsarkiv(?:et)?|aktuellt|press|pressrum(?:met)?|pressmeddelande[nt]?|start|startsida|hem|arkiv|blog archive"
                    + "|artikel|artiklar|news|press release|home)(?: \\d{4})?");
    private static final Pattern GENERIC =
            Pattern.compile("(?iu)(?:nyhet(?:er)?|aktuellt|press(?:meddelande[nt]?)?|artikel|untitled.*|namnlös.*"
                    + "|dokument ?\\d*|new page.*|index|startsida)?[\\s\\d\\W]*");
    private static final Pattern EDGES = Pattern.compile("^[\\s|–—·•»›:>,-]+|[\\s|–—·•»›:>,-]+$");
    private static final Pattern PARTED_BEFORE = Pattern.compile("\\s*[|–—·•»›:>-].*");
    private static final Pattern PARTED_AFTER = Pattern.compile(".*[|–—·•»›:>-]\\s*");
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
        this.names =
                page
                        .select("a[href=/], a[rel=home], a[href~=^https?://[^/]+/?$], .site-title, .site-name, .logo")
                        .stream()
                        .limit(20)
                        .flatMap(element ->
                                List.of(element.text(), element.select("img").attr("alt")).stream())
                        .map(Titles::normal)
                        .filter(name ->
                                !name.isEmpty() && !SECTION.matcher(name).matches())
                        .collect(Collectors.toSet());
        if (!told.isBlank()) {
            names.add(normal(told));
        }
    }

    static String normal(String text) {
        return PlainText.oneLine(text).replace("\u00ad", "").toLowerCase(Locale.ROOT);
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

    /** The headline, by what machines are told and the heading of the article, of which each may be empty. */
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
        boolean told = isSite(parts.getLast()) || (BAR.matcher(text).find() && isName(parts.getLast()));
        return told
                ? SEPARATOR
                        .matcher(text.substring(0, text.lastIndexOf(parts.getLast())) + " ")
                        .replaceFirst("$0")
                        .replaceFirst("\\s*[|–—·•»›:>-]{1,2}\\s*$", "")
                        .strip()
                : text;
    }

    private static boolean isName(String text) {
        return text.split(" ", -1).length <= WORDS_OF_A_NAME && text.length() <= 80;
    }

    /** The name of the site in the title beside the headline, or the empty string. */
    String site(String headline) {
        String known = normal(headline);
        String shown = title.replace("\u00ad", "");
        List<String> parts = parts(shown);
        List<String> others = parts.stream()
                .filter(part -> !normal(part).equals(known))
                .filter(part -> isName(part) && !SECTION.matcher(part).matches())
                .toList();
        boolean begins = normal(shown).startsWith(known);
        boolean ends = normal(shown).endsWith(known);
        if (!known.isEmpty() && (begins || ends) && known.length() < shown.length()) {
            String rest = begins ? shown.substring(known.length()) : shown.substring(0, shown.length() - known.length());
            if ((begins ? PARTED_BEFORE : PARTED_AFTER).matcher(rest).matches()) {
                List<String> named = parts(EDGES.matcher(rest).replaceAll("")).stream()
                        .filter(part -> isName(part) && !SECTION.matcher(part).matches())
                        .toList();
                return named.isEmpty() ? "" : begins ? named.getLast() : named.getFirst();
            }
        }
        Optional<String> told = others.stream().filter(this::isSite).findFirst();
        return told.orElse("");
    }
}
