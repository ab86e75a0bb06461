package se.nyhetsarkivet.intake.wordpress;

import java.util.Optional;
import java.util.Set;
import se.nyhetsarkivet.intake.draft.ItemDraft;
import se.nyhetsarkivet.intake.json.JsonFields;
import se.nyhetsarkivet.intake.markup.html.HtmlText;
import se.nyhetsarkivet.intake.source.ReadOptions;

/** Makes a draft of a post of the REST interface, or says why it is no news. Whoever asked for a type of posts wants it. */
final class RestPost {

    private static final Set<String> NEVER_NEWS = Set.of("attachment", "nav_menu_item", "wp_navigation", "revision");
    private static final Set<String> SUBJECTS = Set.of("category", "post_tag");

    private final JsonFields post;
    private final ReadOptions options;

    RestPost(JsonFields post, ReadOptions options) {
        this.post = post;
        this.options = options;
    }

    Optional<String> reasonToPassOver() {
        String type = post.text("type");
        if (NEVER_NEWS.contains(type)) {
            return Optional.of(PostStatus.ofOtherType(type));
        }
        boolean isProtected =
                post.object("content").json("protected").filter("true"::equals).isPresent();
        return PostStatus.reasonToPassOver(post.text("status"), isProtected);
    }

    ItemDraft draft() {
        JsonFields embedded = post.object("_embedded");
        ItemDraft draft = new ItemDraft()
                .identifier(rendered("guid"))
                .headline(HtmlText.of(rendered("title")))
                .lead(PostText.plain(rendered("excerpt")))
                .body(PostText.plain(rendered("content")))
                .published(PostDate.of(post.text("date"), post.text("date_gmt")))
                .modified(PostDate.of(post.text("modified"), post.text("modified_gmt")))
                .publisher(publisher())
                .url(post.text("link"))
                .language(post.text("lang"));
        embedded.texts("author").forEach(draft::author);
        embedded.objects("wp:term").stream()
                .filter(term -> SUBJECTS.contains(term.text("taxonomy")))
                .filter(term -> !term.text("slug").equals("uncategorized"))
                .forEach(term -> draft.keyword(HtmlText.of(term.text("name"))));
        return draft;
    }

    /** Only a plugin tells the name of the site. */
    private String publisher() {
        return options.publisher().isEmpty()
                ? post.object("yoast_head_json").text("og_site_name")
                : options.publisher();
    }

    /** Some servers leave out the object around a text. */
    private String rendered(String name) {
        String text = post.object(name).text("rendered");
        return text.isEmpty() ? post.text(name) : text;
    }
}
