package se.nyhetsarkivet.intake.wordpress;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.nyhetsarkivet.intake.markup.html.HtmlText;
import se.nyhetsarkivet.intake.markup.xml.XmlElement;
import se.nyhetsarkivet.intake.source.ItemDraft;
import se.nyhetsarkivet.intake.source.ReadOptions;

/** Makes a draft of an item of an export, or tells why it is no news. */
final class WordPressItem {

    private static final Set<String> NEWS = Set.of("", "post", "page");
    private static final Set<String> SUBJECTS = Set.of("", "category", "post_tag", "tag");

    private static final Duration MOST_AHEAD = Duration.ofHours(14);

    private final XmlElement item;
    private final WordPressSite site;
    private final ReadOptions options;

    WordPressItem(XmlElement item, WordPressSite site, ReadOptions options) {
        this.item = item;
        this.site = site;
        this.options = options;
    }

    Optional<String> reasonToPassOver() {
        String type = item.textOf("post_type");
        if (!NEWS.contains(type)) {
            return Optional.of(
                    switch (type) {
                        case "attachment" -> "a file attached to a post, not a post or page";
                        case "nav_menu_item", "wp_navigation" -> "an entry of a menu, not a post or page";
                        case "revision" -> "an earlier version of a post, not a post or page";
                        default -> "of the type " + type + ", not a post or page";
                    });
        }
        String status = item.textOf("status");
        return switch (status) {
            case "", "publish" ->
                item.textOf("post_password").isEmpty()
                        ? Optional.empty()
                        : Optional.of("protected by a password, not published for all");
            case "draft", "auto-draft" -> Optional.of("a draft, not published");
            case "future" -> Optional.of("to be published later, not published when the export was made");
            case "private" -> Optional.of("private, not published");
            case "pending" -> Optional.of("waiting for review, not published");
            case "trash" -> Optional.of("in the bin, not published");
            default -> Optional.of("its status is " + status + ", not published");
        };
    }

    ItemDraft draft() {
        ItemDraft draft = new ItemDraft()
                .identifier(item.textOf("guid"))
                .headline(HtmlText.of(item.textOf("title")))
                .lead(PostText.plain(encoded("excerpt")))
                .body(PostText.plain(encoded("content")))
                .published(published())
                .otherDate(item.textOf("pubDate"))
                .modified(date("post_modified", "post_modified_gmt"))
                .publisher(options.publisher().isEmpty() ? site.title() : options.publisher())
                .url(item.textOf("link"))
                .language(site.language())
                .author(site.nameOf(item.textOf("creator")));
        item.children("category")
                .filter(category -> SUBJECTS.contains(category.attribute("domain")))
                .filter(category -> !category.attribute("nicename").equals("uncategorized"))
                .forEach(category -> draft.keyword(HtmlText.of(category.text())));
        return draft;
    }

    /** The text and the excerpt have the same name in two namespaces, of which exports use several versions. */
    private String encoded(String kind) {
        return item.children("encoded")
                .filter(text -> text.space().contains("excerpt") == kind.equals("excerpt"))
                .map(XmlElement::text)
                .findFirst()
                .orElse("");
    }

    private String published() {
        return Stream.of(date("post_date", "post_date_gmt"), item.textOf("pubDate"))
                .filter(date -> !date.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The moment with the offset that follows from the site's clock and UTC; by the clock alone if only that is known. */
    private String date(String clock, String utc) {
        String local = item.textOf(clock);
        String moment = item.textOf(utc);
        if (isUnset(moment)) {
            return isUnset(local) ? "" : local;
        }
        return isUnset(local) ? moment + "Z" : withOffset(local, moment);
    }

    private static boolean isUnset(String date) {
        return date.isEmpty() || date.startsWith("0000");
    }

    private static String withOffset(String local, String utc) {
        try {
            LocalDateTime clock = LocalDateTime.parse(local.replace(' ', 'T'));
            Duration ahead = Duration.between(LocalDateTime.parse(utc.replace(' ', 'T')), clock);
            boolean possible = ahead.abs().compareTo(MOST_AHEAD) <= 0 && ahead.toSeconds() % 900 == 0;
            return possible
                    ? clock.atOffset(ZoneOffset.ofTotalSeconds((int) ahead.toSeconds()))
                            .toString()
                    : utc + "Z";
        } catch (DateTimeException unreadable) {
            return local;
        }
    }
}
