package se.nyhetsarkivet.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.nyhetsarkivet.InvalidValueException;

/**
 * One announcement: what was said, by whom and when. Immutable; made with {@link #builder}.
 *
 * <p>Only the headline and the date are required. A text that is not known is the empty string, never null.
 *
 * @param identifier what the source calls the item, unique to its publisher
 * @param headline the headline, never blank
 * @param lead the introduction (ingress)
 * @param body the text, paragraphs separated by an empty line
 * @param published when it was announced, as precisely as known
 * @param modified when the source says that it last changed it
 * @param publisher who announced it (avsändare)
 * @param url where it was announced
 * @param keywords its subjects, without duplicates, in the order of the source
 * @param authors who wrote it
 * @param language a BCP 47 tag such as {@code sv}
 * @param extra the keys that the archive gives no meaning to, each with its value as compact JSON; kept for export
 */
public record NewsItem(
        String identifier,
        String headline,
        String lead,
        String body,
        PartialDate published,
        Optional<PartialDate> modified,
        String publisher,
        String url,
        List<String> keywords,
        List<String> authors,
        String language,
        SortedMap<String, String> extra) {

    /**
     * Checks the texts and copies what could change. Blank keywords and authors are left out.
     *
     * @throws InvalidValueException if a part is missing, the headline has no visible character, a text has an unpaired
     *     surrogate, or an unknown key is a field's or its value is not compact JSON; the message names the field and the value
     */
    public NewsItem {
        ItemParts.requireAll(identifier, headline, lead, body, published, modified, publisher, url, language);
        ItemParts.requireVisible("headline", headline);
        keywords = ItemParts.names("keywords", keywords);
        authors = ItemParts.names("author", authors);
        extra = ItemParts.extra(extra);
        Stream.of(identifier, headline, lead, body, publisher, url, language)
                .forEach(text -> ItemParts.requireWholeCharacters("a text of the item", text));
        Stream.of(keywords, authors, extra.keySet(), extra.values())
                .forEach(texts -> texts.forEach(text -> ItemParts.requireWholeCharacters("a text of the item", text)));
    }

    /**
     * Begins an item with the two parts that every item has.
     *
     * @param headline the headline
     * @param published when it was announced
     * @return a builder for the optional parts
     */
    public static Builder builder(String headline, PartialDate published) {
        return new Builder(headline, published);
    }

    /**
     * The stable id that follows from the item's own names; see {@link ItemId} for how.
     *
     * @return the id, computed anew at each call
     */
    public ItemId id() {
        return ItemId.derivedFrom(this);
    }

    /**
     * The fingerprint of the content.
     *
     * @return the fingerprint, computed anew at each call
     */
    public Fingerprint fingerprint() {
        return Fingerprint.of(this);
    }

    /**
     * The same announcement by another publisher.
     *
     * @param name the publisher
     * @return the changed item
     */
    public NewsItem withPublisher(String name) {
        return new NewsItem(
                identifier, headline, lead, body, published, modified, name, url, keywords, authors, language, extra);
    }

    /** Gathers the optional parts of an item. Not safe for use by several threads. */
    public static final class Builder {

        private final String headline;
        private final PartialDate published;
        private String identifier = "";
        private String lead = "";
        private String body = "";
        private Optional<PartialDate> modified = Optional.empty();
        private String publisher = "";
        private String url = "";
        private List<String> keywords = List.of();
        private List<String> authors = List.of();
        private String language = "";
        private final SortedMap<String, String> extra = new TreeMap<>();

        private Builder(String headline, PartialDate published) {
            this.headline = headline;
            this.published = published;
        }

        /**
         * Sets what the source calls the item.
         *
         * @param text the identifier
         * @return this builder
         */
        public Builder identifier(String text) {
            identifier = text;
            return this;
        }

        /**
         * Sets the introduction.
         *
         * @param text the lead
         * @return this builder
         */
        public Builder lead(String text) {
            lead = text;
            return this;
        }

        /**
         * Sets the text.
         *
         * @param text the body
         * @return this builder
         */
        public Builder body(String text) {
            body = text;
            return this;
        }

        /**
         * Sets when the source last changed the item.
         *
         * @param date the date
         * @return this builder
         */
        public Builder modified(PartialDate date) {
            modified = Optional.of(date);
            return this;
        }

        /**
         * Sets who announced it.
         *
         * @param name the publisher
         * @return this builder
         */
        public Builder publisher(String name) {
            publisher = name;
            return this;
        }

        /**
         * Sets where it was announced.
         *
         * @param address the address
         * @return this builder
         */
        public Builder url(String address) {
            url = address;
            return this;
        }

        /**
         * Sets the subjects.
         *
         * @param subjects the keywords
         * @return this builder
         */
        public Builder keywords(List<String> subjects) {
            keywords = new ArrayList<>(subjects);
            return this;
        }

        /**
         * Sets who wrote it.
         *
         * @param names the authors
         * @return this builder
         */
        public Builder authors(List<String> names) {
            authors = new ArrayList<>(names);
            return this;
        }

        /**
         * Sets the language.
         *
         * @param tag a BCP 47 tag
         * @return this builder
         */
        public Builder language(String tag) {
            language = tag;
            return this;
        }

        /**
         * Sets the keys that the archive gives no meaning to.
         *
         * @param compactJsonByKey each key with its value as compact JSON
         * @return this builder
         */
        public Builder extra(Map<String, String> compactJsonByKey) {
            extra.clear();
            extra.putAll(compactJsonByKey);
            return this;
        }

        /**
         * Makes the item.
         *
         * @return the item
         * @throws InvalidValueException if the headline is blank
         */
        public NewsItem build() {
            return new NewsItem(
                    identifier,
                    headline,
                    lead,
                    body,
                    published,
                    modified,
                    publisher,
                    url,
                    keywords,
                    authors,
                    language,
                    extra);
        }
    }
}
