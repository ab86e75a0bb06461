package se.nyhetsarkivet.intake.page;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import se.nyhetsarkivet.intake.page.date.DateText;
import se.nyhetsarkivet.intake.page.text.TextDensity;
import se.nyhetsarkivet.intake.page.vocabulary.PageWords;

/** Finds the heading of an article among those of its page, of which one is often the name of the site. */
final class Headings {

    private static final String HEADINGS = "h1, h2, h3, h4";
    private static final int MOST = 300;
    private static final int LONGEST = 300;
    private static final String CHROME =
            "nav, aside, dialog, [role=dialog], [role=navigation], [role=complementary], [aria-modal=true]";
    private static final String BLOCKS = "div, p, td, span, [role=heading]";
    private static final Pattern CALLED_HEADLINE = Pattern.compile(
            "(?i)(.*[\\s_-])?(rubrik|headline|heading|title|header\\d?|pagetitle|articletitle|newstitle|entry-title)([\\s_-].*)?");
    private static final String SITE_LINK =
            "a[href=/], a[rel=home], a[href~=^https?://[^/]+/?$], a[href~=^(\\./)?index\\.\\w+$]";
    private static final String SITE_NAMES = "(?i).*(site-?title|site-?name|logo|blog-?title|wordmark).*";

    private final Titles titles;
    private final TextDensity density;
    private final List<Element> all;
    private final Document page;

    Headings(Document page, Titles titles, TextDensity density) {
        this.page = page;
        this.titles = titles;
        this.density = density;
        this.all = page.select(HEADINGS).stream()
                .filter(element -> !isWithinAnother(element))
                .filter(element -> density.of(element).characters() > 0)
                .limit(MOST)
                .filter(element -> element.text().length() <= LONGEST && element.closest(CHROME) == null)
                .toList();
    }

    private static boolean isWithinAnother(Element heading) {
        Element around = heading.parent();
        return around != null && around.closest(HEADINGS) != null;
    }

    Optional<Element> find() {
        List<Element> own = all.stream().filter(heading -> !isOfSite(heading)).toList();
        List<Element> named = own.stream()
                .filter(heading -> !heading.normalName().equals("h4") && titles.names(heading.text()))
                .toList();
        List<Element> first = own.stream()
                .filter(heading -> heading.normalName().equals("h1"))
                .toList();
        return mostRead(named)
                .or(() -> first.stream()
                        .filter(heading -> heading.closest("article, main, [role=main]") != null)
                        .findFirst())
                .or(() -> first.stream().findFirst())
                .or(() -> smaller(own))
                .or(this::printed);
    }

    /** Of several headings that are in the title the one that the text follows. */
    private Optional<Element> mostRead(List<Element> named) {
        if (named.stream()
                        .map(heading -> Titles.normal(heading.text()))
                        .distinct()
                        .count()
                < 2) {
            return named.stream().min((one, other) -> one.normalName().compareTo(other.normalName()));
        }
        Element best = named.getFirst();
        int most = -1;
        for (int i = 0; i < named.size() && i < 10; i++) {
            int read =
                    proseUntil(named.get(i), i + 1 < named.size() ? Optional.of(named.get(i + 1)) : Optional.empty());
            if (read > most) {
                best = named.get(i);
                most = read;
            }
        }
        return Optional.of(best);
    }

    private int proseUntil(Element heading, Optional<Element> next) {
        int prose = 0;
        Set<Element> aroundNext = next.map(Headings::withThoseAround).orElse(Set.of());
        for (Element around = heading;
                around != null && !around.normalName().equals("body");
                around = around.parent()) {
            for (Element after = around.nextElementSibling(); after != null; after = after.nextElementSibling()) {
                if (aroundNext.contains(after)) {
                    return prose;
                }
                prose += density.of(after).prose();
            }
        }
        return prose;
    }

    private static Set<Element> withThoseAround(Element element) {
        Set<Element> all = Collections.newSetFromMap(new IdentityHashMap<>());
        all.add(element);
        all.addAll(element.parents());
        return all;
    }

    /** A page whose only h1 names the site, or that has none, may have its headline one level down. */
    private Optional<Element> smaller(List<Element> own) {
        boolean siteIsHeading =
                all.stream().anyMatch(heading -> heading.normalName().equals("h1"));
        if (!siteIsHeading && !titles.saysNothing()) {
            return Optional.empty();
        }
        return own.stream()
                .filter(heading -> !PageWords.isApart(heading.text().strip()))
                .findFirst();
    }

    /** Old pages print their headline large, without calling it one; others only set it apart. */
    private Optional<Element> printed() {
        return all.isEmpty() ? large().or(this::setApart) : Optional.empty();
    }

    /** A block with the headline that the title names, or whose name says what it is. */
    private Optional<Element> setApart() {
        List<Element> blocks = page.select(BLOCKS).stream()
                .filter(element -> hasNoBlocks(element)
                        && element.hasText()
                        && element.text().length() <= LONGEST
                        && (isCalledHeadline(element) || titles.names(element.text())))
                .limit(MOST)
                .filter(element -> element.closest(CHROME) == null
                        && element.closest("a, header, footer, ul, ol") == null
                        && !isOfSite(element))
                .toList();
        List<Element> called =
                blocks.stream().filter(Headings::isCalledHeadline).toList();
        return called.stream()
                .filter(element -> titles.names(element.text()))
                .findFirst()
                .or(() -> blocks.stream()
                        .filter(element -> titles.names(element.text()))
                        .findFirst())
                .or(() -> titles.saysNothing() ? called.stream().findFirst() : Optional.empty());
    }

    private static boolean isCalledHeadline(Element element) {
        return CALLED_HEADLINE.matcher(element.className() + " " + element.id()).matches();
    }

    private static boolean hasNoBlocks(Element element) {
        return element.children().stream().limit(2).count() < 2
                && element.children().stream().noneMatch(child -> child.isBlock() || child.childrenSize() > 0);
    }

    private Optional<Element> large() {
        List<Element> large = page.select("font[size], big, b, strong").stream()
                .filter(element -> density.of(element).characters() > 0)
                .limit(MOST)
                .filter(element -> density.of(element).characters() <= LONGEST
                        && element.text().length() <= LONGEST / 2)
                .toList();
        return large.stream()
                .filter(element -> titles.names(element.text()) && !titles.isSite(element.text()))
                .findFirst()
                .or(() -> titles.saysNothing()
                        ? large.stream()
                                .filter(element -> element.is("font[size~=^(\\+|[4-7])], big")
                                        && element.closest("a") == null
                                        && element.selectFirst("a") == null)
                                .findFirst()
                        : Optional.empty());
    }

    private boolean isOfSite(Element heading) {
        Element link = heading.selectFirst(SITE_LINK);
        boolean leadsHome =
                link != null && link.text().length() * 10 >= heading.text().length() * 8;
        Element around = heading.parent();
        boolean named = (heading.className() + " " + heading.id()).matches(SITE_NAMES)
                || (around != null && around.normalName().equals("a") && around.is(SITE_LINK))
                || (around != null
                        && around.childrenSize() == 1
                        && (around.className() + " " + around.id()).matches(SITE_NAMES));
        return leadsHome || named || titles.isSite(heading.text());
    }

    /** The words of a heading without the date that may be marked in it, or stand before what the title says. */
    String text(Element heading) {
        Element copy = heading.clone();
        copy.select("time, span[class*=dat], small[class*=dat]").stream()
                .filter(element -> element.normalName().equals("time")
                        || !DateText.in(element.text()).isEmpty())
                .toList()
                .forEach(Element::remove);
        String words = copy.text().replaceFirst("^[\\s|•·:,–-]+", "").replaceFirst("[\\s|•·:,–-]+$", "");
        for (DateText.Found date : DateText.in(words)) {
            String rest = words.substring(date.end()).replaceFirst("^[\\s|•·:,–-]+", "");
            if (date.start() == 0 && titles.names(rest)) {
                return rest;
            }
        }
        return words.isEmpty() ? heading.text() : words;
    }
}
