package se.nyhetsarkivet.web.press;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import se.nyhetsarkivet.web.press.settings.PressDraft;
import se.nyhetsarkivet.web.press.settings.PressDraft.Field;
import se.nyhetsarkivet.web.shell.form.FormFields;

/** The fields in which the press service is described. Texts come from a function, so that the page can say them in its language. */
record PressFields(UnaryOperator<String> texts) {

    private static final FormFields.Size PARAGRAPH = new FormFields.Size(4, 2_500);
    private static final FormFields.Size LIST = new FormFields.Size(9, PressDraft.MOST_CHARACTERS);
    private static final Set<Field> PARAGRAPHS =
            Set.of(Field.OUT_OF_HOURS, Field.OUT_OF_HOURS_ENGLISH, Field.GUIDANCE, Field.GUIDANCE_ENGLISH);
    private static final Set<Field> LISTS = Set.of(Field.CHANNELS, Field.DAYS, Field.MANDATE);

    void addTo(FormFields form, PressDraft draft) {
        for (Field field : Field.values()) {
            if (PARAGRAPHS.contains(field)) {
                form.text(id(field), label(field), PARAGRAPH, draft.text(field));
            } else if (LISTS.contains(field)) {
                form.text(id(field), label(field), LIST, draft.text(field));
            } else {
                form.line(id(field), label(field), FormFields.Kind.LINE, draft.text(field));
            }
        }
    }

    static PressDraft read(Map<String, String> typed) {
        Map<Field, String> read = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            read.put(field, typed.getOrDefault(id(field), ""));
        }
        return new PressDraft(read);
    }

    static String id(Field field) {
        return "press-" + name(field);
    }

    static String name(Field field) {
        return field.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String label(Field field) {
        return texts.apply("press.desk.field." + name(field));
    }
}
