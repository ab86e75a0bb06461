package se.nyhetsarkivet.intake.page.date;

import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import se.nyhetsarkivet.intake.page.vocabulary.BlockName;

/** Tells of a place on a page whether a date there can be that of its article. */
public final class DatePlaces {

    private static final Pattern TODAY = Pattern.compile("(?iu).*(head|top|today|idag|dagens|sidhuvud|banner|nav).*");
    private static final Set<String> OF_OTHERS =
            Set.of(("related relaterat relaterade teaser teasers teaserblock puff puffar comment"
                            + " comments kommentarer commentlist widget promo newsletter nyhetsbrev")
                    .split(" ", -1));

    private final Optional<Element> heading;
    private final IdentityHashMap<Element, Boolean> teasers = new IdentityHashMap<>();

    public DatePlaces(Optional<Element> heading) {
        this.heading = heading;
    }

    /** The foot of the site, not that of the article. */
    public boolean isAtTheFoot(Element place) {
        Element around = place.closest("footer, nav, aside");
        return around != null && (!around.normalName().equals("footer") || around.closest("article, main") == null);
    }

    /** What stands before the heading and apart from it. */
    public boolean isInHeadOfSite(Element place) {
        if (heading.isEmpty()) {
            return place.closest("header") != null;
        }
        for (Element around = place; around != null; around = around.parent()) {
            if (heading.get().equals(around) || heading.get().parents().contains(around)) {
                return around.normalName().equals("body");
            }
            String names = around.className() + " " + around.id();
            if (around.normalName().equals("header") || TODAY.matcher(names).matches()) {
                return true;
            }
        }
        return true;
    }

    /** What belongs to another page: related ones, comments, teasers. */
    public boolean isOfOthers(Element place) {
        for (Element around = place; around != null; around = around.parent()) {
            String name = around.normalName();
            if (name.matches("body|main")
                    || (heading.isPresent() && heading.get().parents().contains(around))) {
                return false;
            }
            boolean named = around.classNames().stream()
                    .map(BlockName::of)
                    .anyMatch(block -> block.isApart() && block.parts().stream().anyMatch(OF_OTHERS::contains));
            if (named || isTeaser(around)) {
                return true;
            }
        }
        return false;
    }

    /** An article or list item with a link to where it is whole. */
    private boolean isTeaser(Element element) {
        return element.normalName().matches("article|li")
                && teasers.computeIfAbsent(element, item -> item.selectFirst("h2 a, h3 a, h4 a") != null);
    }
}
