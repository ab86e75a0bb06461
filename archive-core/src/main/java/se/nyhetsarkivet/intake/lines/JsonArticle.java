package se.nyhetsarkivet.intake.lines;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.intake.draft.ItemDraft;
import se.nyhetsarkivet.intake.json.JsonFields;
import se.nyhetsarkivet.intake.json.JsonObjects.JsonText;
import se.nyhetsarkivet.intake.markup.html.HtmlText;
import se.nyhetsarkivet.item.PartialDate;

/** Makes a draft of an object that calls the parts of an item by other names than the archive, or writes its dates otherwise. */
final class JsonArticle {

    private static final String[] HEADLINE =
            names("headline title rubrik titel heading headline_main webTitle huvudrubrik"
                    + " ärendemening arendemening ärenderubrik arenderubrik dokumenttitel name subject");
    private static final String[] LEAD =
            names("abstract lead ingress lead_paragraph leadParagraph summary standfirst trailText dek description"
                    + " excerpt snippet preamble teaser intro inledning sammanfattning beskrivning");
    private static final String[] BODY = names(
            "articleBody body content content_html text bodytext body_text html"
                    + " content_text fulltext full_text fullText article_text articleText main_text story brödtext brodtext innehåll innehall artikeltext nyhetstext");
    private static final String[] PUBLISHED = names("datePublished published published_at publishedAt pubDate pub_date"
            + " date_published publish_date publishDate publication_date publicationDate webPublicationDate release_date releaseDate posted_at"
            + " post_date issued publicerad publicerat publiceringsdatum publiceringstid date"
            + " datum dateCreated created created_at createdAt datetime date_time timestamp time");
    private static final String[] MODIFIED = names(
            "dateModified modified modified_at modifiedAt updated updated_at updatedAt date_modified last_modified"
                    + " lastModified last_updated lastUpdated ändrad uppdaterad senast_ändrad");
    private static final String[] PUBLISHER = names(
            "publisher source organization organisation avsändare avsandare myndighet sender source_name sourceName"
                    + " outlet newspaper utgivare källa site");
    private static final String[] URL = names(
            "url link permalink href web_url webUrl article_url articleUrl page_url länk lank" + " adress webbadress");
    private static final String[] IDENTIFIER =
            names("identifier id guid uuid _id article_id articleId diarienummer dnr ärendenummer");
    private static final String[] KEYWORDS =
            names("keywords tags categories subjects category topics topic labels section"
                    + " section_name sectionName ämnen ämne ämnesord nyckelord kategori kategorier taggar");
    private static final String[] AUTHORS =
            names("author authors byline creator author_name writer" + " journalist skribent författare forfattare");
    private static final String[] LANGUAGE = names("inLanguage language lang språk sprak");
    private static final Set<String> NO_NEWS_OF_THEIR_OWN = Set.of("@context", "@type", "@id");

    private static final Set<String> OF_THE_PAGE = Set.of(
            "WebSite",
            "WebPage",
            "CollectionPage",
            "ItemPage",
            "BreadcrumbList",
            "ImageObject",
            "Person",
            "Organization",
            "NewsMediaOrganization",
            "GovernmentOrganization");

    private static final Pattern UNIX = Pattern.compile("\\d{9,13}(?:\\.\\d{1,9})?");
    private static final double FIRST_MILLISECONDS = 1e11;

    private final JsonFields object;

    JsonArticle(JsonFields object) {
        this.object = object;
    }

    private static String[] names(String names) {
        return names.split(" ", -1);
    }

    /** Whether an object with such keys may be an item: it has something to read and a date. */
    static boolean isLike(Set<String> keys) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(keys);
        boolean readable =
                Stream.of(HEADLINE, LEAD, BODY).flatMap(Arrays::stream).anyMatch(names::contains);
        return readable && Arrays.stream(PUBLISHED).anyMatch(names::contains);
    }

    /** Whether an object of a graph describes the page around the news, or who publishes it. */
    static boolean isOfThePage(JsonText text) {
        if (!text.defect().isEmpty() || !JsonFields.isObject(text.json())) {
            return false;
        }
        List<String> types = JsonFields.parse(text.json()).texts("@type");
        return !types.isEmpty() && OF_THE_PAGE.containsAll(types);
    }

    /** Whether the archive's own names and forms are not enough to read the object. */
    boolean isForeign() {
        boolean bodyInParts = object.json("articleBody").isPresent()
                && !object.texts("articleBody").isEmpty()
                && object.text("articleBody").isEmpty();
        boolean dateInParts = object.json("datePublished")
                .filter(json -> json.startsWith("["))
                .isPresent();
        return bodyInParts || dateInParts || object.text("headline").isEmpty() || !isDate(object.text("datePublished"));
    }

    private static boolean isDate(String text) {
        try {
            return !text.isBlank() && !PartialDate.parse(text).iso().isEmpty();
        } catch (InvalidValueException other) {
            return false;
        }
    }

    ItemDraft draft() {
        ItemDraft draft = new ItemDraft()
                .identifier(text(IDENTIFIER))
                .headline(HtmlText.of(text(HEADLINE)))
                .lead(HtmlText.of(text(LEAD)))
                .body(HtmlText.of(text(BODY)))
                .published(moment(text(PUBLISHED)))
                .modified(moment(text(MODIFIED)))
                .publisher(HtmlText.of(text(PUBLISHER)))
                .url(text(URL))
                .language(text(LANGUAGE));
        texts(KEYWORDS).flatMap(JsonArticle::parts).forEach(draft::keyword);
        texts(AUTHORS).forEach(draft::author);
        Set<String> known = Stream.of(
                        HEADLINE,
                        LEAD,
                        BODY,
                        PUBLISHED,
                        MODIFIED,
                        PUBLISHER,
                        URL,
                        IDENTIFIER,
                        KEYWORDS,
                        AUTHORS,
                        LANGUAGE)
                .flatMap(Arrays::stream)
                .collect(Collectors.toCollection(() -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER)));
        object.names().stream()
                .filter(name -> !known.contains(name) && !NO_NEWS_OF_THEIR_OWN.contains(name))
                .forEach(name -> object.json(name).ifPresent(json -> draft.extra(name, json)));
        return draft;
    }

    /** A number is the seconds or milliseconds since the beginning of 1970; one of eight digits may be a day. */
    private static String moment(String date) {
        if (!UNIX.matcher(date).matches()) {
            return date;
        }
        double number = Double.parseDouble(date);
        return Instant.ofEpochMilli((long) (number < FIRST_MILLISECONDS ? number * 1000 : number))
                .toString();
    }

    private static Stream<String> parts(String keywords) {
        return Stream.of(keywords.split(",", -1));
    }

    /** The text of the first field that has one: itself, its paragraphs, or what an object calls its text or its name. */
    private String text(String... names) {
        return Stream.of(names)
                .map(this::textOf)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    private String textOf(String name) {
        String plain = object.text(name);
        List<String> texts = plain.isEmpty() ? object.texts(name) : List.of(plain);
        Optional<String> within = object.objects(name).stream()
                .map(inner -> inner.text("rendered", "name", "title", "value", "text", "@id", "href", "$date"))
                .filter(text -> !text.isEmpty())
                .findFirst();
        return texts.isEmpty() ? within.orElse("") : String.join("\n\n", texts);
    }

    private Stream<String> texts(String... names) {
        return Stream.of(names).map(object::texts).filter(texts -> !texts.isEmpty()).findFirst().stream()
                .flatMap(List::stream);
    }
}
