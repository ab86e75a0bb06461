package se.nyhetsarkivet.intake.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import se.nyhetsarkivet.intake.draft.WebAddress;
import se.nyhetsarkivet.intake.markup.xml.XmlElement;

/** Where an item or a channel is to be read. */
final class FeedAddresses {

    private FeedAddresses() {}

    /** The address of the page; links to other pages, to the feed itself and to files are none. */
    static String page(FeedFields fields, XmlElement holder, String base) {
        return Stream.of(
                        fields.all("feedburner:origlink").map(XmlElement::text),
                        fields.all("link")
                                .filter(FeedAddresses::isAlternatePage)
                                .map(link -> of(link, base)),
                        fields.all("link").filter(FeedAddresses::isAlternate).map(link -> of(link, base)),
                        fields.all("guid").filter(FeedAddresses::isPermalink).map(XmlElement::text),
                        Stream.of(holder.attribute("href"), holder.attribute("rdf:about")),
                        fields.all("link")
                                .filter(link -> link.attribute("rel").equalsIgnoreCase("self"))
                                .map(link -> of(link, base)))
                .flatMap(addresses -> addresses)
                .map(WebAddress::of)
                .filter(address -> !address.isEmpty())
                .findFirst()
                .map(address -> resolved(base, address))
                .orElse("");
    }

    /** An address made whole; one that is beyond repair stays as it is. */
    static String resolved(String base, String address) {
        try {
            URI relative = new URI(address.replace(" ", "%20"));
            if (relative.isAbsolute() || base.isEmpty()) {
                return address;
            }
            return new URI(base.replace(" ", "%20")).resolve(relative).toString();
        } catch (URISyntaxException unusual) {
            return address;
        }
    }

    /** The base within an element. */
    static String base(XmlElement element, String outer) {
        String own = element.attribute("xml:base");
        return own.isEmpty() ? outer : resolved(outer, own);
    }

    private static String of(XmlElement link, String base) {
        String address = Stream.of(link.attribute("href"), link.text(), link.attribute("rdf:resource"))
                .map(WebAddress::of)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        return address.isEmpty() ? "" : resolved(base(link, base), address);
    }

    private static boolean isAlternate(XmlElement link) {
        return List.of("", "alternate").contains(link.attribute("rel").toLowerCase(Locale.ROOT));
    }

    private static boolean isAlternatePage(XmlElement link) {
        String type = link.attribute("type").toLowerCase(Locale.ROOT);
        return isAlternate(link) && (type.isEmpty() || type.contains("html"));
    }

    private static boolean isPermalink(XmlElement guid) {
        String text = guid.text().strip().toLowerCase(Locale.ROOT);
        return !guid.attribute("isPermaLink").equalsIgnoreCase("false")
                && Optional.of(text)
                        .filter(address -> address.matches("(?s)https?://\\S+"))
                        .isPresent();
    }
}
