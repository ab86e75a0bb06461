package se.nyhetsarkivet.web.search.filter;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.UnorderedList;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import se.nyhetsarkivet.query.SearchFilters.ValueChoice;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.result.ValueCount;
import se.nyhetsarkivet.web.limits.turn.SearchRefusedException;
import se.nyhetsarkivet.web.search.answer.SearchState;
import se.nyhetsarkivet.web.text.html.DividedText;
import se.nyhetsarkivet.web.text.html.Html;
import se.nyhetsarkivet.web.text.html.SentContent;

/** The values of one kind with their counts, the chosen ones first; each can be wanted or not wanted. */
final class ValueFilter extends Div {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN_AT_FIRST = 8;
    private static final int MOST_SHOWN = 200;

    private final String name;
    private final transient Function<SearchRequest, List<ValueCount>> counter;
    private final UnorderedList values = new UnorderedList();
    private final Div find = new Div();
    private final Div more = new Div();
    private boolean whole;
    private String wanted = "";
    private transient SearchState state = SearchState.START;
    private transient ValueChoice choice = ValueChoice.ANY;
    private transient Function<ValueChoice, SearchRequest> change = newChoice -> state.request();

    ValueFilter(String name, Function<SearchRequest, List<ValueCount>> counter) {
        this.name = name;
        this.counter = counter;
        addClassName("value-filter");
        add(new H3(name), find, values, more);
    }

    public void show(
            SearchState newState,
            List<ValueCount> counts,
            ValueChoice newChoice,
            Function<ValueChoice, SearchRequest> newChange) {
        state = newState;
        choice = newChoice;
        change = newChange;
        List<ValueCount> ordered = chosenFirst(counts);
        setVisible(whole || !ordered.isEmpty());
        if (!isVisible()) {
            return;
        }
        if (whole) {
            showMatching(ordered);
        } else {
            showFirst(ordered);
        }
    }

    private void showFirst(List<ValueCount> ordered) {
        showValues(ordered.subList(0, Math.min(SHOWN_AT_FIRST, ordered.size())));
        more.removeAll();
        if (ordered.size() > SHOWN_AT_FIRST) {
            String label = getTranslation("search.filter.all.of", ordered.size(), name);
            more.add(button(getTranslation("search.filter.all", ordered.size()), label, this::unfold));
        }
    }

    private static NativeButton button(String text, String label, Runnable listener) {
        NativeButton button = new NativeButton(text, click -> listener.run());
        button.addClassName("quiet");
        button.setAriaLabel(label);
        return button;
    }

    private List<ValueCount> chosenFirst(List<ValueCount> counts) {
        List<ValueCount> ordered = new ArrayList<>();
        choice.included().forEach(value -> ordered.add(new ValueCount(value, count(counts, value))));
        choice.excluded().forEach(value -> ordered.add(new ValueCount(value, count(counts, value))));
        counts.stream().filter(count -> !isChosen(count.value())).forEach(ordered::add);
        return ordered;
    }

    private static long count(List<ValueCount> counts, String value) {
        return counts.stream()
                .filter(count -> count.value().equals(value))
                .mapToLong(ValueCount::count)
                .findFirst()
                .orElse(0);
    }

    private boolean isChosen(String value) {
        return choice.included().contains(value) || choice.excluded().contains(value);
    }

    private void showValues(List<ValueCount> counts) {
        NumberFormat numbers = NumberFormat.getIntegerInstance(getLocale());
        SentContent.replace(
                values, counts.stream().map(count -> item(count, numbers)).toList());
    }

    /**
     * The whole list, with a field to look through it. It stays whole, whatever is searched for meanwhile, because somebody may be
     * typing in the field.
     */
    private void unfold() {
        whole = true;
        find.add(new ListSearch(getTranslation("search.filter.find.in", name), this::look));
        more.removeAll();
        String label = getTranslation("search.filter.few.of", name);
        more.add(button(getTranslation("search.filter.few"), label, this::fold));
        look("");
    }

    private void fold() {
        whole = false;
        find.removeAll();
        counted().ifPresent(this::showFirst);
        // Where the button stood that was used, unless the reader is elsewhere by now.
        more.getElement()
                .executeJs("document.activeElement === document.body && this.querySelector('button')?.focus()");
    }

    private void look(String typed) {
        wanted = typed.strip().toLowerCase(Locale.ROOT);
        counted().ifPresent(this::showMatching);
    }

    /** Nothing when too many search; what is shown stays then, and the next letter tries again. */
    private Optional<List<ValueCount>> counted() {
        try {
            return Optional.of(chosenFirst(counter.apply(state.request())));
        } catch (SearchRefusedException busy) {
            return Optional.empty();
        }
    }

    private void showMatching(List<ValueCount> ordered) {
        showValues(ordered.stream()
                .filter(count -> count.value().toLowerCase(Locale.ROOT).contains(wanted))
                .limit(MOST_SHOWN)
                .toList());
    }

    private Element item(ValueCount count, NumberFormat numbers) {
        String value = count.value();
        boolean chosen = isChosen(value);
        Element link = Html.link(state.address(change.apply(chosen ? choice.without(value) : choice.including(value))));
        DividedText.addTo(link, value)
                .attr("data-focus", name + value)
                .appendChild(new TextNode(" "))
                .appendChild(Html.element("span", numbers.format(count.count())).attr("class", "count"));
        Element item = Html.element("li", link);
        if (choice.excluded().contains(value)) {
            item.attr("class", "against");
        }
        if (chosen) {
            link.attr("aria-current", "true").attr("aria-label", getTranslation("search.filter.remove", value));
        } else {
            item.appendChild(exclude(value));
        }
        return item;
    }

    private Element exclude(String value) {
        String label = getTranslation("search.filter.exclude", value);
        return Html.link(state.address(change.apply(choice.excluding(value))), "−")
                .attr("class", "exclude")
                .attr("data-focus", name + value)
                .attr("aria-label", label)
                .attr("title", label);
    }
}
