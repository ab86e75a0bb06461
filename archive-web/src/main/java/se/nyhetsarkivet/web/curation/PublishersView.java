package se.nyhetsarkivet.web.curation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import se.nyhetsarkivet.archive.ArchiveCuration;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.result.ValueCount;
import se.nyhetsarkivet.web.access.Role;
import se.nyhetsarkivet.web.access.audit.AuditLog;
import se.nyhetsarkivet.web.address.AccessAddress;
import se.nyhetsarkivet.web.address.ListParameters;
import se.nyhetsarkivet.web.shell.form.FormFields;
import se.nyhetsarkivet.web.shell.form.PageSteps;
import se.nyhetsarkivet.web.shell.form.PlainTable;
import se.nyhetsarkivet.web.text.html.DividedText;

/** All publishers as the items name them; those that are one are joined here, and parted again. Its address holds what is asked for. */
@Route(PublishersView.PATH)
@RolesAllowed(Role.Name.ARCHIVIST)
class PublishersView extends Section implements AfterNavigationObserver, HasDynamicTitle {

    static final String PATH = AccessAddress.PUBLISHERS;

    private static final long serialVersionUID = 1L;

    private static final String FIND = "find";
    private static final String FIELD = "publishers-find";
    private static final int MOST_PROBLEMS = 20;
    private static final int MOST_SUGGESTED = 20;

    private final transient ArchiveCuration curation;
    private final Div answer = new Div();
    private final Div suggested = new Div();
    private final Div list = new Div();
    private final SelectedPublishers selected;
    private String wanted = "";
    private int left;

    PublishersView(NewsArchive archive, AuditLog audit) {
        this.curation = archive.curation();
        selected = new SelectedPublishers(curation, audit, this::done, this::showList);
        addClassNames("tools", "access", "publishers");
        answer.getElement().setAttribute("role", "status");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Map<String, List<String>> asked =
                event.getLocation().getQueryParameters().getParameters();
        wanted = ListParameters.value(asked, FIND);
        left = (int) Math.min(Integer.MAX_VALUE, ListParameters.number(asked, DuplicatesView.LEFT, 0));
        answer.removeAll();
        removeAll();
        add(
                new H1(getTranslation("publishers.title")),
                new Paragraph(getTranslation("publishers.help")),
                answer,
                problems(),
                suggested,
                selected,
                new H2(getTranslation("publishers.all")),
                new FormFields()
                        .line(FIELD, getTranslation("publishers.find"), FormFields.Kind.LINE, wanted)
                        .send(getTranslation("publishers.find.send"), PublishersView::find),
                list);
        showSuggested();
        showList();
    }

    private static void find(Map<String, String> typed) {
        String query = ListParameters.query(
                Stream.of(Map.entry(FIND, typed.getOrDefault(FIELD, "").strip())));
        UI.getCurrent()
                .navigate(
                        PATH,
                        query.isEmpty() ? QueryParameters.empty() : QueryParameters.fromString(query.substring(1)));
    }

    private Component problems() {
        List<String> problems = curation.problems().stream()
                .filter(problem -> problem.startsWith("publishers.txt"))
                .toList();
        UnorderedList lines = new UnorderedList();
        lines.getElement().setAttribute("lang", "en");
        problems.stream().limit(MOST_PROBLEMS).forEach(problem -> lines.add(new ListItem(problem)));
        Section section = new Section(new H2(getTranslation("publishers.problems")), lines);
        if (problems.size() > MOST_PROBLEMS) {
            section.add(new Paragraph(getTranslation("publishers.problems.more", problems.size() - MOST_PROBLEMS)));
        }
        section.setVisible(!problems.isEmpty());
        return section;
    }

    /** What was done, or that it was not. */
    private void done(String said) {
        answer.removeAll();
        answer.add(new Paragraph(said));
        // What was used to confirm is gone, and with it the focus.
        answer.getElement().setAttribute("tabindex", "-1").executeJs("this.focus()");
        showSuggested();
        showList();
    }

    private void showSuggested() {
        suggested.removeAll();
        List<List<String>> groups = LikelySame.of(curation.publishersAsWritten(), curation::publisherName);
        if (groups.isEmpty()) {
            return;
        }
        UnorderedList likely = new UnorderedList();
        groups.stream().limit(MOST_SUGGESTED).forEach(group -> {
            String names = String.join(" · ", group);
            NativeButton choose = new NativeButton(
                    getTranslation("publishers.likely.choose"), click -> selected.select(new LinkedHashSet<>(group)));
            choose.setAriaLabel(getTranslation("publishers.likely.choose.of", names));
            likely.add(new ListItem(new Text(names + " "), choose));
        });
        likely.addClassName("likely");
        suggested.add(
                new H2(getTranslation("publishers.likely")),
                new Paragraph(getTranslation("publishers.likely.help")),
                likely);
        if (groups.size() > MOST_SUGGESTED) {
            suggested.add(new Paragraph(getTranslation("publishers.likely.more", groups.size() - MOST_SUGGESTED)));
        }
    }

    private void showList() {
        list.removeAll();
        List<ValueCount> found = names().stream()
                .filter(name -> contains(name.value()) || contains(curation.publisherName(name.value())))
                .toList();
        Paragraph count = new Paragraph(getTranslation("publishers.count", found.size()));
        count.getElement().setAttribute("role", "status");
        list.add(count);
        if (!found.isEmpty()) {
            List<ValueCount> shown =
                    found.stream().skip(left).limit(PageSteps.ROWS).toList();
            PlainTable table = new PlainTable(Stream.of("select", "name", "items", "publisher")
                    .map(column -> getTranslation("publishers." + column))
                    .toList());
            table.getElement().setAttribute("aria-label", getTranslation("publishers.all"));
            shown.forEach(name -> table.row(row(name)));
            IntFunction<String> address = from -> "/" + PATH
                    + ListParameters.query(Stream.of(
                            Map.entry(FIND, wanted),
                            Map.entry(DuplicatesView.LEFT, from == 0 ? "" : String.valueOf(from))));
            list.add(table, new PageSteps(left, PageSteps.ROWS, found.size(), address, "curation"));
        }
    }

    private boolean contains(String name) {
        return name.toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT));
    }

    /** Those of the items, and behind them those that are only in the file. */
    private List<ValueCount> names() {
        List<ValueCount> names = new ArrayList<>(curation.publishersAsWritten());
        Set<String> written = new LinkedHashSet<>();
        names.forEach(name -> written.add(name.value()));
        curation.publishers()
                .forEach(publisher -> publisher.names().stream()
                        .filter(name -> !written.contains(name))
                        .forEach(name -> names.add(new ValueCount(name, 0))));
        return names;
    }

    private List<Component> row(ValueCount name) {
        String chosen = curation.publisherName(name.value());
        HtmlContainer box = new HtmlContainer("input");
        box.getElement()
                .setAttribute("type", "checkbox")
                .setAttribute("aria-label", getTranslation("publishers.select.of", name.value()))
                .setProperty("checked", selected.has(name.value()))
                .addEventListener(
                        "change",
                        event -> selected.select(
                                name.value(),
                                event.getEventData().get("event.target.checked").asBoolean()))
                .addEventData("event.target.checked");
        return List.of(
                box,
                divided(name.value()),
                items(name),
                divided(chosen.equals(name.value()) && !isJoined(chosen) ? "" : chosen));
    }

    /** A long name breaks at the joint of a compound. */
    private static Span divided(String name) {
        Span span = new Span();
        DividedText.addTo(span, name);
        return span;
    }

    /** A search for a name that is joined finds the items of the others too, so there is no link that shows these alone. */
    private Component items(ValueCount name) {
        String count = NumberFormat.getIntegerInstance(getLocale()).format(name.count());
        if (name.count() == 0 || isJoined(curation.publisherName(name.value()))) {
            return new Text(count);
        }
        Anchor items = new Anchor("/" + ListParameters.query(Stream.of(Map.entry("publisher", name.value()))), count);
        items.getElement()
                .setAttribute("aria-label", getTranslation("publishers.items.of", name.value(), name.count()));
        return items;
    }

    private boolean isJoined(String chosen) {
        return curation.publishers().stream()
                .anyMatch(publisher -> publisher.name().equals(chosen));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("publishers.title");
    }
}
