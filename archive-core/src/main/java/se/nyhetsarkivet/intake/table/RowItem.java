package se.nyhetsarkivet.intake.table;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.nyhetsarkivet.intake.source.ItemDraft;
import se.nyhetsarkivet.intake.source.PlainText;
import se.nyhetsarkivet.intake.source.SourceDates;
import se.nyhetsarkivet.item.PartialDate;
import tools.jackson.databind.json.JsonMapper;

/** Makes an item of the cells of a row. */
final class RowItem {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern SUBJECTS = Pattern.compile("[,;|]");
    private static final Pattern NAMES = Pattern.compile("[;|]");
    private static final Pattern MONTH_FIRST = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})\\b(.*)", Pattern.DOTALL);
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
        boolean timeUsed = false;
        for (int i = 0; i < Math.min(cells.size(), layout.columns().count()); i++) {
            String cell = CellText.of(cells.get(i));
            Optional<Meaning> meaning = layout.columns().meanings().get(i);
            if (meaning.equals(Optional.of(Meaning.PUBLISHED))) {
                timeUsed = publish(draft, cell, layout.columns().cell(Meaning.TIME, cells));
            } else if (meaning.isPresent() && meaning.get() != Meaning.TIME) {
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

    private static void put(ItemDraft draft, Meaning meaning, String cell) {
        switch (meaning) {
            case IDENTIFIER -> draft.identifier(cell);
            case HEADLINE -> draft.headline(cell);
            case LEAD -> draft.lead(cell);
            case BODY -> draft.body(cell);
            case MODIFIED -> draft.modified(cell);
            case PUBLISHER -> draft.publisher(cell);
            case URL -> draft.url(cell);
            case KEYWORDS -> SUBJECTS.splitAsStream(cell).forEach(draft::keyword);
            case AUTHOR -> NAMES.splitAsStream(cell).forEach(draft::author);
            case LANGUAGE -> draft.language(LANGUAGES.getOrDefault(cell.strip().toLowerCase(Locale.ROOT), cell));
            case PUBLISHED, TIME -> throw new IllegalArgumentException(meaning + " is a date");
        }
    }

    /** Joins a day with its time; tells whether the time was of use. */
    private boolean publish(ItemDraft draft, String cell, String time) {
        String date = layout.monthFirst() ? dayLast(cell) : cell;
        String joined = date.strip() + " " + time.strip();
        boolean dayAndTime = !time.isBlank()
                && SourceDates.find(date)
                        .filter(day -> day.precision() == PartialDate.Precision.DAY)
                        .isPresent()
                && SourceDates.find(joined).isPresent();
        draft.published(dayAndTime ? joined : date);
        return dayAndTime;
    }

    private static String dayLast(String cell) {
        Matcher date = MONTH_FIRST.matcher(cell.strip());
        return date.matches() ? date.group(3) + "-" + date.group(1) + "-" + date.group(2) + date.group(4) : cell;
    }

    private static String unused(Set<String> keys, String name, int column) {
        String key = PlainText.oneLine(name);
        String number = "column " + (column + 1);
        String unique = key.isEmpty() ? number : keys.contains(key) ? key + " (" + number + ")" : key;
        keys.add(unique);
        return unique;
    }
}
