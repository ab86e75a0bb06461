package se.nyhetsarkivet.intake.wordpress;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.nyhetsarkivet.intake.draft.ItemDraft;
import se.nyhetsarkivet.intake.markup.html.HtmlText;
import se.nyhetsarkivet.intake.markup.xml.XmlElement;
import se.nyhetsarkivet.intake.source.ReadOptions;

/** Makes a draft of an item of an export, or says why it is no news. */
final class WordPressItem {

    private static final Set<String> NEWS = Set.of("", "post", "page");
    private static final Set<String> SUBJECTS = Set.of("", "category", "post_tag", "tag");

    private final XmlElement item;
    private final WordPressSite site;
    private final ReadOptions options;

    WordPressItem(XmlElement item, WordPressSite site, ReadOptions options) {
        this.item = item;
        this.site = site;
        this.options = options;
    }

    /** Whether WordPress keeps it for itself, unless the archivist names its type: it is left out without a rejection. */
    boolean isOfTheProgram() {
        String type = item.textOf("post_type");
        return !options.postTypes().contains(type)
                && (TypesOfTheProgram.include(type) || item.textOf("status").equals("auto-draft"));
    }

    Optional<String> reasonToPassOver() {
        String type = item.textOf("post_type");
        if (!NEWS.contains(type) && !options.postTypes().contains(type)) {
            return Optional.of(PostStatus.ofOtherType(type));
        }
        return PostStatus.reasonToPassOver(
                item.textOf("status"), !item.textOf("post_password").isEmpty());
    }

    ItemDraft draft() {
        ItemDraft draft = new ItemDraft()
                .identifier(item.textOf("guid"))
                .headline(HtmlText.of(item.textOf("title")))
                .lead(PostText.plain(encoded("excerpt")))
                .body(PostText.plain(encoded("content")))
                .published(published())
                .otherDate(item.textOf("pubDate"))
                .modified(PostDate.of(item.textOf("post_modified"), item.textOf("post_modified_gmt")))
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
        return Stream.of(PostDate.of(item.textOf("post_date"), item.textOf("post_date_gmt")), item.textOf("pubDate"))
                .filter(date -> !date.isEmpty())
                .findFirst()
                .orElse("");
    }
}
