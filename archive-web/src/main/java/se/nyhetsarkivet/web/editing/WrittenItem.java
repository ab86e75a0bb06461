package se.nyhetsarkivet.web.editing;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;

/** What an archivist has written of an item. A field that says what the item said stays as it was, to the character. */
final class WrittenItem {

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
        if (headline.isBlank()) {
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
        } catch (InvalidValueException invalid) {
            problems.put(broken(), Problem.BROKEN);
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
        try {
            return Optional.of(PartialDate.parse(get(field)));
        } catch (InvalidValueException noDate) {
            problems.put(field, Problem.NO_DATE);
            return Optional.empty();
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
        try {
            URI address = new URI(text);
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            return List.of("http", "https").contains(scheme) && address.getHost() != null;
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }

    private String language() {
        String text = text(ItemField.LANGUAGE, base.language());
        try {
            if (!isKept(ItemField.LANGUAGE)) {
                new Locale.Builder().setLanguageTag(text);
            }
        } catch (IllformedLocaleException noLanguage) {
            problems.put(ItemField.LANGUAGE, Problem.NO_LANGUAGE);
        }
        return text;
    }

    /** Half a character is in one of the fields that were changed. */
    private ItemField broken() {
        return Arrays.stream(ItemField.values())
                .filter(field -> !isKept(field))
                .filter(field -> get(field)
                        .codePoints()
                        .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE))
                .findFirst()
                .orElse(ItemField.HEADLINE);
    }
}
