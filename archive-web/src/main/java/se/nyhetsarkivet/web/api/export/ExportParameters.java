package se.nyhetsarkivet.web.api.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.export.format.CellSeparator;
import se.nyhetsarkivet.export.format.ExportFormat;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.web.api.request.UnreadableRequestException;
import se.nyhetsarkivet.web.text.NamedLanguage;

/**
 * What an export is to be, beside the search.
 *
 * @param format the format
 * @param language the reader's
 * @param separator what stands between the cells of a table
 * @param selection the items of a selection, each with what its reader has noted; empty if a search says which
 * @param progress under what name others can ask how far it has come
 */
record ExportParameters(
        ExportFormat format,
        Locale language,
        CellSeparator separator,
        Optional<Map<ItemId, String>> selection,
        Optional<String> progress) {

    /** The items of a selection. */
    static final int MOST_ITEMS = 1_000;

    /** The characters of a note. */
    static final int LONGEST_NOTE = 2_000;

    private static final int MOST_QUOTED = 40;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]{16,64}");

    static ExportParameters read(Map<String, List<String>> values) {
        ExportFormat format = first("format", values)
                .map(text -> ExportFormat.of(text)
                        .orElseThrow(() -> unreadable("format", text, "one of " + ExportFormat.labels())))
                .orElseThrow(() ->
                        new UnreadableRequestException("format is missing; expected one of " + ExportFormat.labels()));
        Locale language = NamedLanguage.of(values)
                .orElseThrow(() -> new UnreadableRequestException(NamedLanguage.sentence(values)));
        CellSeparator separator = first("separator", values)
                .map(text ->
                        CellSeparator.of(text).orElseThrow(() -> unreadable("separator", text, "semicolon or comma")))
                .orElseGet(() -> CellSeparator.usualIn(language));
        return new ExportParameters(format, language, separator, selection(values), progress(values));
    }

    /** A name that others cannot guess, since they could see how far a stranger's export has come. */
    static Optional<String> progress(Map<String, List<String>> values) {
        return first("progress", values).map(text -> {
            if (!NAME.matcher(text).matches()) {
                throw unreadable("progress", text, "16 to 64 letters, digits and hyphens by chance");
            }
            return text;
        });
    }

    private static Optional<Map<ItemId, String>> selection(Map<String, List<String>> values) {
        List<String> ids = values.getOrDefault("id", List.of());
        List<String> notes = new ArrayList<>(values.getOrDefault("note", List.of()));
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        if (ids.size() > MOST_ITEMS) {
            throw new UnreadableRequestException(
                    ids.size() + " items are selected; expected at most " + MOST_ITEMS + ", or a search");
        }
        if (!notes.isEmpty() && notes.size() != ids.size()) {
            throw new UnreadableRequestException("there are " + notes.size() + " notes for " + ids.size()
                    + " items; expected one for each, also if it is empty, or none");
        }
        Map<ItemId, String> selection = new LinkedHashMap<>();
        for (int place = 0; place < ids.size(); place++) {
            String note = notes.isEmpty() ? "" : notes.get(place);
            if (note.length() > LONGEST_NOTE) {
                throw new UnreadableRequestException("the note on " + quoted(ids.get(place)) + " has " + note.length()
                        + " characters; expected at most " + LONGEST_NOTE);
            }
            selection.putIfAbsent(id(ids.get(place)), note);
        }
        return Optional.of(selection);
    }

    private static ItemId id(String text) {
        try {
            return new ItemId(text);
        } catch (InvalidValueException none) {
            throw unreadable("id", text, "the id of an item, 16 small letters and digits");
        }
    }

    private static Optional<String> first(String name, Map<String, List<String>> values) {
        return values.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private static UnreadableRequestException unreadable(String name, String value, String expected) {
        return new UnreadableRequestException(name + " is '" + quoted(value) + "'; expected " + expected);
    }

    private static String quoted(String value) {
        return value.substring(0, Math.min(value.length(), MOST_QUOTED));
    }
}
