package se.nyhetsarkivet.intake.table;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import se.nyhetsarkivet.intake.date.SourceDates;
import se.nyhetsarkivet.intake.draft.ItemDraft;
import se.nyhetsarkivet.intake.draft.PlainText;
import se.nyhetsarkivet.intake.table.column.CellText;
import se.nyhetsarkivet.intake.table.column.DateColumns;
import se.nyhetsarkivet.intake.table.column.Meaning;
import se.nyhetsarkivet.intake.table.column.SpreadsheetDate;
import se.nyhetsarkivet.item.PartialDate;
import tools.jackson.databind.json.JsonMapper;

/** Makes an item of the cells of a row. */
final class RowItem {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern SUBJECTS = Pattern.compile("[,;|]");
    private static final Pattern NAMES = Pattern.compile("[;|]");
    private static final Map<String, String> LANGUAGES = Map.of(
            "svenska", "sv", "swedish", "sv", "engelska", "en", "english", "en", "finska", "fi", "finnish", "fi");
    private static final Set<String> KEYS_OF_NEWS_ARTICLE = Set.of(
            "identifier",
            "headline",
            "abstract",
            "articleBody",
            "datePublished",
            "dateModified",
            "publisher",
            "url",
            "keywords",
            "author",
            "inLanguage");

    private final Layout layout;

    RowItem(Layout layout) {
        this.layout = layout;
    }

    ItemDraft draft(List<String> cells) {
        ItemDraft draft = new ItemDraft();
        Set<String> keys = new HashSet<>(KEYS_OF_NEWS_ARTICLE);
        DateColumns dates = layout.dates();
        if (dates.amongOld()) {
            draft.amongOld();
        }
        boolean timeUsed = publish(draft, dates.stated(cells), layout.columns().cell(Meaning.TIME, cells));
        dates.others(cells).forEach(draft::otherDate);
        for (int i = 0; i < Math.min(cells.size(), layout.columns().count()); i++) {
            String cell = CellText.of(cells.get(i));
            Optional<Meaning> meaning = layout.columns().meanings().get(i);
            if (meaning.isPresent()) {
                put(draft, meaning.get(), cell);
            } else if (meaning.isEmpty() && !cell.isBlank()) {
                draft.extra(
                        unused(keys, layout.columns().names().get(i), i),
                        JSON.writeValueAsString(PlainText.paragraphs(cell)));
            }
        }
        String time = layout.columns().cell(Meaning.TIME, cells).strip();
        if (!timeUsed && !time.isEmpty()) {
            int column = layout.columns().meanings().indexOf(Optional.of(Meaning.TIME));
            draft.extra(
                    unused(keys, layout.columns().names().get(column), column),
                    JSON.writeValueAsString(PlainText.oneLine(time)));
        }
        return draft;
    }

    private void put(ItemDraft draft, Meaning meaning, String cell) {
        switch (meaning) {
            case IDENTIFIER -> draft.identifier(cell);
            case HEADLINE -> draft.headline(cell);
            case LEAD -> draft.lead(cell);
            case BODY -> draft.body(cell);
            case MODIFIED -> draft.modified(layout.dates().readable(cell));
            case PUBLISHER -> draft.publisher(cell);
            case URL -> draft.url(cell);
            case KEYWORDS -> SUBJECTS.splitAsStream(cell).forEach(draft::keyword);
            case AUTHOR -> NAMES.splitAsStream(cell).forEach(draft::author);
            case LANGUAGE -> draft.language(LANGUAGES.getOrDefault(cell.strip().toLowerCase(Locale.ROOT), cell));
            case PUBLISHED, TIME, YEAR, MONTH, WEEK, DAY -> {
                // The date of the item was made of these.
            }
        }
    }

    /** Joins a day with its time; returns whether the time was of use. */
    private static boolean publish(ItemDraft draft, String date, String time) {
        String clock = SpreadsheetDate.timeOfDay(time.strip()).orElse(time.strip());
        Optional<String> joined = clock.isEmpty()
                ? Optional.empty()
                : SourceDates.findAmongOld(date)
                        .filter(day -> day.precision() == PartialDate.Precision.DAY)
                        .map(day -> day.iso() + " " + clock)
                        .filter(moment -> SourceDates.findAmongOld(moment).isPresent());
        draft.published(joined.orElse(date));
        return joined.isPresent();
    }

    private static String unused(Set<String> keys, String name, int column) {
        String key = PlainText.oneLine(name);
        String number = "column " + (column + 1);
        String unique = key.isEmpty() ? number : keys.contains(key) ? key + " (" + number + ")" : key;
        keys.add(unique);
        return unique;
    }
}
