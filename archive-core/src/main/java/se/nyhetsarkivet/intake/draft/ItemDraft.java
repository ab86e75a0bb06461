package se.nyhetsarkivet.intake.draft;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.Remedy;
import se.nyhetsarkivet.intake.date.SourceDates;
import se.nyhetsarkivet.intake.date.TwoDates;
import se.nyhetsarkivet.intake.encoding.DoubleEncoding;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.RecordOutcome;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.item.Rejection;
import se.nyhetsarkivet.json.NewsArticleJson;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a reader has gathered of one record, as the source writes it, and the rules by which it becomes an item; so they are
 * the same for all formats. Texts are plain, not HTML. For one thread.
 *
 * <p>A record without a headline gets the first sentence of its text as one. A record whose date cannot be read gets
 * another one that it states; one without any gets the one that the archivist named, and is rejected if none was.
 */
public final class ItemDraft {

    /** The key of what the archive remarks on how it read an item; the note is kept with it. */
    public static final String NOTE = "archivedNote";

    private static final int HEADLINE_CHARACTERS = 100;

    private String identifier = "";
    private String headline = "";
    private String lead = "";
    private String body = "";
    private String published = "";
    private boolean amongOld;
    private String datedBy = "";
    private final List<String> otherDates = new ArrayList<>();
    private String modified = "";
    private String publisher = "";
    private String url = "";
    private String language = "";
    private final Set<String> keywords = new LinkedHashSet<>();
    private final Set<String> authors = new LinkedHashSet<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private final SortedMap<String, String> extra = new TreeMap<>();

    /** Begins with nothing. */
    public ItemDraft() {}

    /**
     * Sets what the source calls the item.
     *
     * @param text the identifier
     * @return this draft
     */
    public ItemDraft identifier(String text) {
        identifier = text.strip();
        return this;
    }

    /**
     * Sets the headline.
     *
     * @param text the headline, on one or more lines
     * @return this draft
     */
    public ItemDraft headline(String text) {
        headline = PlainText.oneLine(mended(text));
        return this;
    }

    /**
     * Sets the introduction.
     *
     * @param text the lead
     * @return this draft
     */
    public ItemDraft lead(String text) {
        lead = PlainText.paragraphs(mended(text));
        return this;
    }

    /**
     * Sets the text.
     *
     * @param text the body, with an empty line between paragraphs
     * @return this draft
     */
    public ItemDraft body(String text) {
        body = PlainText.paragraphs(mended(text));
        return this;
    }

    /**
     * Sets when it was announced.
     *
     * @param date the date as the source writes it
     * @return this draft
     */
    public ItemDraft published(String date) {
        published = date.strip();
        return this;
    }

    /**
     * Adds another date that the source states, for when the first cannot be read.
     *
     * @param date the date as the source writes it
     * @return this draft
     */
    public ItemDraft otherDate(String date) {
        otherDates.add(date.strip());
        return this;
    }

    /**
     * Says that the source has other dates as old as any that programs write where they know none.
     *
     * @return this draft
     */
    public ItemDraft amongOld() {
        amongOld = true;
        return this;
    }

    /**
     * Sets when the source last changed it. A date that cannot be read is skipped.
     *
     * @param date the date as the source writes it
     * @return this draft
     */
    public ItemDraft modified(String date) {
        modified = date.strip();
        return this;
    }

    /**
     * Sets who announced it.
     *
     * @param name the publisher
     * @return this draft
     */
    public ItemDraft publisher(String name) {
        publisher = PlainText.oneLine(mended(name));
        return this;
    }

    /**
     * Sets where it was announced, if it is an {@linkplain WebAddress address}.
     *
     * @param address the address
     * @return this draft
     */
    public ItemDraft url(String address) {
        url = WebAddress.of(address);
        return this;
    }

    /**
     * Sets the language.
     *
     * @param tag a BCP 47 tag
     * @return this draft
     */
    public ItemDraft language(String tag) {
        language = tag.strip();
        return this;
    }

    /**
     * Adds a subject; a blank one is skipped.
     *
     * @param subject the keyword
     * @return this draft
     */
    public ItemDraft keyword(String subject) {
        addUnlessBlank(keywords, subject);
        return this;
    }

    /**
     * Adds an author; a blank one is skipped.
     *
     * @param name the author
     * @return this draft
     */
    public ItemDraft author(String name) {
        addUnlessBlank(authors, name);
        return this;
    }

    /**
     * Keeps what the archive gives no meaning to.
     *
     * @param key what the source calls it
     * @param json the value as compact JSON
     * @return this draft
     */
    public ItemDraft extra(String key, String json) {
        extra.put(key, json);
        return this;
    }

    /**
     * Notes that the source is in another encoding than it declares, and was read in that.
     *
     * @param charset the encoding that makes Swedish words of its bytes
     * @return this draft
     */
    public ItemDraft readAs(Charset charset) {
        note("the characters were read as " + charset.name() + ", which the source does not declare");
        return this;
    }

    /** A note does not take the place of another. */
    private void note(String remark) {
        notes.add(remark);
        extra.put(NOTE, JsonMapper.shared().writeValueAsString(String.join("; ", notes)));
    }

    /**
     * The publisher that was gathered so far.
     *
     * @return the publisher, or the empty string
     */
    public String publisher() {
        return publisher;
    }

    /**
     * Makes an item of the draft.
     *
     * @param place where the record stands in the source
     * @param seenAt when somebody saw the item so, if the source tells
     * @param options what the archivist knows of the source
     * @return the item, or why it is none
     */
    public RecordOutcome finish(String place, Optional<Instant> seenAt, ReadOptions options) {
        try {
            String title = headline.isEmpty() ? firstSentence() : headline;
            if (title.isEmpty()) {
                throw new InvalidValueException("the item has neither a headline nor a text");
            }
            PartialDate date = date(options);
            Optional<TwoDates> two = SourceDates.findTwo(datedBy);
            two.ifPresent(dates -> note(dates.remark(datedBy)));
            NewsItem.Builder builder = NewsItem.builder(title, date)
                    .identifier(identifier)
                    .lead(lead)
                    .body(body)
                    .publisher(publisher.isEmpty() ? options.publisher() : publisher)
                    .url(url)
                    .keywords(new ArrayList<>(keywords))
                    .authors(new ArrayList<>(authors))
                    .language(language)
                    .extra(extra);
            find(modified).or(() -> two.flatMap(TwoDates::modified)).ifPresent(builder::modified);
            return new RecordOutcome.Accepted(builder.build(), place, seenAt).dated(datedBy);
        } catch (InvalidValueException invalid) {
            return refused(place, String.valueOf(invalid.getMessage()));
        }
    }

    /** The first date that can be read, else the one that the archivist named; one that could not be read is kept beside it. */
    private PartialDate date(ReadOptions options) {
        Optional<PartialDate> first = find(published);
        if (first.isPresent()) {
            datedBy = published;
            return first.get();
        }
        Optional<String> readable = Stream.concat(otherDates.stream(), Stream.of(modified))
                .filter(date -> find(date).isPresent())
                .findFirst();
        datedBy = readable.orElse("");
        PartialDate other = readable.flatMap(this::find).or(options::date).orElseThrow(this::dateless);
        if (!published.isEmpty()) {
            extra.put(NewsArticleJson.STATED_DATE, JsonMapper.shared().writeValueAsString(published));
        }
        return other;
    }

    private Optional<PartialDate> find(String date) {
        return amongOld ? SourceDates.findAmongOld(date) : SourceDates.find(date);
    }

    private InvalidValueException dateless() {
        String reason = published.isEmpty()
                ? "the item has no date"
                : String.valueOf(SourceDates.refusal(published).getMessage());
        return new InvalidValueException(reason + "; " + Remedy.DATE.words() + " to take it anyway");
    }

    private RecordOutcome refused(String place, String reason) {
        List<String> texts = new ArrayList<>(List.of(published, headline, lead, body, url));
        texts.removeIf(String::isEmpty);
        return new RecordOutcome.Rejected(new Rejection(place, reason, String.join("\n", texts)));
    }

    private String firstSentence() {
        String text = PlainText.oneLine(lead.isEmpty() ? body : lead);
        int end = PlainText.endOfFirstSentence(text);
        if (end <= HEADLINE_CHARACTERS) {
            return text.substring(0, end);
        }
        int space = text.lastIndexOf(' ', HEADLINE_CHARACTERS);
        int cut = space > 0 ? space : HEADLINE_CHARACTERS;
        return text.substring(0, Character.isHighSurrogate(text.charAt(cut - 1)) ? cut - 1 : cut) + "…";
    }

    private String mended(String text) {
        String mended = DoubleEncoding.mended(text);
        if (!mended.equals(text)) {
            note(DoubleEncoding.REMARK);
        }
        return mended;
    }

    private void addUnlessBlank(Set<String> texts, String text) {
        String line = PlainText.oneLine(mended(text));
        if (!line.isEmpty()) {
            texts.add(line);
        }
    }
}
