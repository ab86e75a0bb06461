package se.nyhetsarkivet.web.item;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.IntStream;
import se.nyhetsarkivet.comparison.ItemComparison;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.web.address.ItemAddress;
import se.nyhetsarkivet.web.text.Dates;

/** What was seen when: the revisions of an item, each to be read and to be compared. */
final class RevisionList extends Section {

    private static final long serialVersionUID = 1L;

    private final ItemAddress address;
    private final transient ItemParameters parameters;
    private final transient List<Revision> revisions;

    RevisionList(ItemAddress address, ItemParameters parameters, List<Revision> revisions, Revision shown) {
        this.address = address;
        this.parameters = parameters;
        this.revisions = revisions;
        addClassName("revisions");
        OrderedList list = new OrderedList();
        IntStream.range(0, revisions.size()).forEach(i -> list.add(item(i, shown)));
        add(new H2(getTranslation("item.revisions.title")), list);
        if (revisions.size() > 2) {
            add(new ComparisonForm(address, revisions));
        }
    }

    private ListItem item(int index, Revision shown) {
        Revision revision = revisions.get(index);
        boolean current = index == revisions.size() - 1;
        String seen =
                getTranslation("item.revision.seen", revision.number(), Dates.moment(revision.seenAt(), getLocale()));
        ListItem item = new ListItem();
        if (revision.number() == shown.number()) {
            Span read = new Span(seen);
            read.getElement().setAttribute("aria-current", "true");
            item.add(read);
        } else {
            item.add(new Anchor(
                    current
                            ? parameters.currentAddress(address)
                            : parameters.revisionAddress(address, revision.number()),
                    seen));
        }
        item.add(state(current ? "item.revision.current" : "item.revision.earlier"));
        if (index > 0) {
            addChange(item, revisions.get(index - 1), revision);
        }
        return item;
    }

    private void addChange(ListItem item, Revision before, Revision after) {
        if (after.edited()) {
            item.add(state("item.revision.edit"));
        } else if (ItemComparison.changedWithoutNotice(before, after)) {
            Span silent = state("item.revision.silent");
            silent.addClassName("silent");
            item.add(silent);
        }
        ItemParameters.Pair pair = new ItemParameters.Pair(before.number(), after.number());
        item.add(new Anchor(
                parameters.comparisonAddress(address, pair), getTranslation("item.revision.compare", before.number())));
    }

    private Span state(String text) {
        Span state = new Span(getTranslation(text));
        state.addClassName("revision-state");
        return state;
    }
}
