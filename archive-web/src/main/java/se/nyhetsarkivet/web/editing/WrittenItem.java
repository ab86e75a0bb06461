package se.nyhetsarkivet.web.editing;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;

/** What an archivist has written of an item. A field that says what the item said stays as it was, to the character. */
final class WrittenItem {

    /** As readers' browsers take it, also with a name in Swedish. */
    private static final Pattern WEB_ADDRESS = Pattern.compile("(?i)https?://[\\p{L}\\p{N}\\[][^\\s\\p{Cntrl}<>\"]*");

    private static final int LONGEST_LANGUAGE = 3;
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final Pattern LOCAL_TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d(?::\\d\\d)?");

    private final NewsItem base;
    private final Map<ItemField, String> written = new EnumMap<>(ItemField.class);
    private final Map<ItemField, Problem> problems = new EnumMap<>(ItemField.class);

    /**
     * Reads a form.
     *
     * @param base what the form said first; what the form lacks stays as it is there
     * @param typed the text of each field by its id
     */
    WrittenItem(NewsItem base, Map<String, String> typed) {
        this.base = base;
        for (ItemField field : ItemField.values()) {
            Optional.ofNullable(typed.get(field.id())).ifPresent(text -> written.put(field, text));
        }
    }

    /** Why a field cannot be as it is written. */
    enum Problem {
        MISSING,
        LONG,
        NO_DATE,
        NO_ADDRESS,
        NO_LANGUAGE,
        BROKEN;

        /** The key of the sentence about it, which gets how many characters the field may have. */
        String text() {
            return "edit.problem." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The item as it was written. Nothing if something is wrong with a field; then {@link #problems} says what. */
    Optional<NewsItem> item() {
        problems.clear();
        String headline = text(ItemField.HEADLINE, base.headline());
        if (!isKept(ItemField.HEADLINE) && headline.codePoints().allMatch(WrittenItem::isInvisible)) {
            problems.put(ItemField.HEADLINE, Problem.MISSING);
        }
        PartialDate published = isKept(ItemField.PUBLISHED)
                ? base.published()
                : date(ItemField.PUBLISHED).orElse(base.published());
        if (!isKept(ItemField.PUBLISHED) && get(ItemField.PUBLISHED).isEmpty()) {
            problems.put(ItemField.PUBLISHED, Problem.MISSING);
        }
        Optional<PartialDate> modified = isKept(ItemField.MODIFIED) ? base.modified() : date(ItemField.MODIFIED);
        String body = text(ItemField.BODY, base.body());
        String address = address();
        String language = language();
        lengths();
        Arrays.stream(ItemField.values())
                .filter(field -> !isKept(field) && isBroken(get(field)))
                .forEach(field -> problems.putIfAbsent(field, Problem.BROKEN));
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new NewsItem(
                    base.identifier(),
                    headline,
                    text(ItemField.LEAD, base.lead()),
                    body,
                    published,
                    modified,
                    text(ItemField.PUBLISHER, base.publisher()),
                    address,
                    names(ItemField.KEYWORDS, base.keywords()),
                    names(ItemField.AUTHORS, base.authors()),
                    language,
                    base.extra()));
        } catch (InvalidValueException nothingToSee) {
            problems.put(ItemField.HEADLINE, Problem.MISSING);
            return Optional.empty();
        }
    }

    /** What is wrong with each field, as {@link #item} found it. */
    Map<ItemField, Problem> problems() {
        return Map.copyOf(problems);
    }

    /** The fields that were not changed, among those that the form has. */
    List<ItemField> kept() {
        return written.keySet().stream().filter(this::isKept).toList();
    }

    /** Also with the spaces around it that the item may have, or without them. */
    private boolean isKept(ItemField field) {
        return !written.containsKey(field)
                || field.isAsIn(base, written.getOrDefault(field, ""))
                || field.isAsIn(base, get(field));
    }

    private String get(ItemField field) {
        String text = written.getOrDefault(field, "").strip();
        return field.isOneLine() ? ItemField.oneLine(text) : text;
    }

    private String text(ItemField field, String before) {
        return isKept(field) ? before : get(field);
    }

    private List<String> names(ItemField field, List<String> before) {
        return isKept(field) ? before : Names.of(get(field));
    }

    private void lengths() {
        written.forEach((field, text) -> {
            if (!isKept(field) && text.length() > field.most()) {
                problems.put(field, Problem.LONG);
            }
        });
    }

    private Optional<PartialDate> date(ItemField field) {
        if (get(field).isEmpty()) {
            return Optional.empty();
        }
        if (isSkipped(get(field))) {
            problems.put(field, Problem.NO_DATE);
            return Optional.empty();
        }
        try {
            return Optional.of(PartialDate.parse(get(field)));
        } catch (InvalidValueException noDate) {
            problems.put(field, Problem.NO_DATE);
            return Optional.empty();
        }
    }

    /** In the hour that is left out when summer time begins; another time would be saved than was written. */
    private static boolean isSkipped(String text) {
        try {
            return LOCAL_TIME.matcher(text).matches()
                    && SWEDEN.getRules()
                            .getValidOffsets(LocalDateTime.parse(text.replace(' ', 'T')))
                            .isEmpty();
        } catch (DateTimeParseException noTime) {
            return false;
        }
    }

    private String address() {
        String text = text(ItemField.URL, base.url());
        if (!isKept(ItemField.URL) && !text.isEmpty() && !isWebAddress(text)) {
            problems.put(ItemField.URL, Problem.NO_ADDRESS);
        }
        return text;
    }

    private static boolean isWebAddress(String text) {
        return WEB_ADDRESS.matcher(text).matches();
    }

    private String language() {
        String text = text(ItemField.LANGUAGE, base.language());
        try {
            if (!isKept(ItemField.LANGUAGE)) {
                Locale named = new Locale.Builder().setLanguageTag(text).build();
                if (named.getLanguage().length() > LONGEST_LANGUAGE) {
                    problems.put(ItemField.LANGUAGE, Problem.NO_LANGUAGE);
                }
            }
        } catch (IllformedLocaleException noLanguage) {
            problems.put(ItemField.LANGUAGE, Problem.NO_LANGUAGE);
        }
        return text;
    }

    /** Half a character cannot be stored, and a control character shows nothing and may steer what shows it. */
    private static boolean isBroken(String text) {
        return text.codePoints()
                .anyMatch(c -> c != '\n'
                        && c != '\t'
                        && (Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE));
    }

    private static boolean isInvisible(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }
}
