package se.nyhetsarkivet.web.search;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import se.nyhetsarkivet.search.ValueCount;

/** The values of one kind with their counts, the chosen ones first. */
final class ValueFilter extends FieldSet {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN_AT_FIRST = 8;

    private final transient Consumer<Set<String>> changed;
    private final Div values = new Div();
    private String lastChanged = "";

    ValueFilter(String legend, Consumer<Set<String>> changed) {
        super(legend);
        add(values);
        this.changed = changed;
        addClassName("value-filter");
    }

    void show(List<ValueCount> counts, Set<String> chosen) {
        show(chosenFirst(counts, chosen), chosen, SHOWN_AT_FIRST);
        lastChanged = "";
    }

    private static List<ValueCount> chosenFirst(List<ValueCount> counts, Set<String> chosen) {
        List<ValueCount> ordered = new ArrayList<>();
        counts.stream().filter(count -> chosen.contains(count.value())).forEach(ordered::add);
        chosen.stream()
                .filter(value ->
                        counts.stream().noneMatch(count -> count.value().equals(value)))
                .forEach(value -> ordered.add(new ValueCount(value, 0)));
        counts.stream().filter(count -> !chosen.contains(count.value())).forEach(ordered::add);
        return ordered;
    }

    private void show(List<ValueCount> counts, Set<String> chosen, int most) {
        values.removeAll();
        NumberFormat numbers = NumberFormat.getIntegerInstance(getLocale());
        for (ValueCount count : counts.subList(0, Math.min(counts.size(), most))) {
            Checkbox checkbox = checkbox(count, chosen, numbers);
            values.add(checkbox);
            if (count.value().equals(lastChanged)) {
                checkbox.focus();
            }
        }
        if (counts.size() > most) {
            NativeButton all = new NativeButton(getTranslation("search.filter.all", counts.size()), click -> {
                lastChanged = counts.get(most).value();
                show(counts, chosen, counts.size());
            });
            all.addClassName("quiet");
            values.add(all);
        }
        setVisible(!counts.isEmpty());
    }

    private Checkbox checkbox(ValueCount count, Set<String> chosen, NumberFormat numbers) {
        Span number = new Span("(" + numbers.format(count.count()) + ")");
        number.addClassName("count");
        Checkbox checkbox = new Checkbox();
        checkbox.setLabelComponent(new Span(new Text(count.value() + " "), number));
        checkbox.setValue(chosen.contains(count.value()));
        checkbox.addValueChangeListener(change -> {
            lastChanged = count.value();
            Set<String> newlyChosen = new LinkedHashSet<>(chosen);
            if (change.getValue()) {
                newlyChosen.add(count.value());
            } else {
                newlyChosen.remove(count.value());
            }
            changed.accept(newlyChosen);
        });
        return checkbox;
    }
}
