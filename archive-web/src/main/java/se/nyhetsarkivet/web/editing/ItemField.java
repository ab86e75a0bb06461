package se.nyhetsarkivet.web.editing;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;

/** What of an item can be edited, and how it is written in a form. */
enum ItemField {
    HEADLINE(2, 2_000),
    LEAD(4, 20_000),
    BODY(20, ItemField.LONGEST_BODY),
    PUBLISHED(1, 60),
    MODIFIED(1, 60),
    PUBLISHER(1, 400),
    KEYWORDS(5, 20_000),
    AUTHORS(2, 20_000),
    URL(2, 1_900),
    LANGUAGE(1, 60);

    /** What a page may send is a mebibyte, and a letter may take three bytes of it. */
    static final int LONGEST_BODY = 250_000;

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final int lines;
    private final int most;

    ItemField(int lines, int most) {
        this.lines = lines;
        this.most = most;
    }

    /** How many lines of it are seen at once; with one, it cannot have more. */
    int lines() {
        return lines;
    }

    /** Whether what is written in several lines is joined to one. */
    boolean isOneLine() {
        return lines == 1 || this == HEADLINE || this == URL;
    }

    /** How many characters it may have. */
    int most() {
        return most;
    }

    /** The id of the field in the page. */
    String id() {
        return "edit-" + name().toLowerCase(Locale.ROOT);
    }

    /** The key of its name. */
    String label() {
        return "edit.field." + name().toLowerCase(Locale.ROOT);
    }

    /** What an item says in it. */
    String of(NewsItem item) {
        return switch (this) {
            case HEADLINE -> item.headline();
            case LEAD -> item.lead();
            case BODY -> item.body();
            case PUBLISHED -> date(item.published());
            case MODIFIED -> item.modified().map(ItemField::date).orElse("");
            case PUBLISHER -> item.publisher();
            case KEYWORDS -> lines(item.keywords());
            case AUTHORS -> lines(item.authors());
            case URL -> item.url();
            case LANGUAGE -> item.language();
        };
    }

    /** Whether a form says what an item says; how a browser ends lines makes no difference. */
    boolean isAsIn(NewsItem item, String written) {
        return plain(of(item)).equals(plain(written));
    }

    private String plain(String text) {
        return text.replaceAll("\\R", lines == 1 ? "" : "\n");
    }

    /** One in each line. A name that has a line break would be two, so it gets a space there. */
    private static String lines(List<String> names) {
        return String.join("\n", names.stream().map(ItemField::oneLine).toList());
    }

    static String oneLine(String text) {
        return text.replaceAll("\\s*\\R\\s*", " ").strip();
    }

    /** A moment in Sweden as one writes it, if nothing is lost by that. */
    private static String date(PartialDate date) {
        if (!(date instanceof PartialDate.OfMoment(var moment)) || moment.getSecond() != 0) {
            return date.iso();
        }
        ZoneOffset swedish = PartialDate.ZONE.getRules().getOffset(moment.toInstant());
        boolean once = PartialDate.ZONE
                        .getRules()
                        .getValidOffsets(moment.toLocalDateTime())
                        .size()
                == 1;
        return once && swedish.equals(moment.getOffset()) ? MINUTE.format(moment) : date.iso();
    }
}
