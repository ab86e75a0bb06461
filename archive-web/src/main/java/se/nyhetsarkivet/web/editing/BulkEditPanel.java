package se.nyhetsarkivet.web.editing;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.archive.ArchiveLedger.BulkEdit;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.web.address.SearchParameters;
import se.nyhetsarkivet.web.editing.job.BulkEditOrder;
import se.nyhetsarkivet.web.limits.turn.SearchGate;
import se.nyhetsarkivet.web.limits.turn.SearchRefusedException;
import se.nyhetsarkivet.web.shell.form.FormFields;
import se.nyhetsarkivet.web.text.ReaderTexts;
import se.nyhetsarkivet.web.text.SearchWords;

/** Which items are to be edited and how, and then a look at what that would do. */
final class BulkEditPanel extends Section {

    private static final long serialVersionUID = 1L;

    /** So many characters may be written of keywords. */
    private static final FormFields.Size KEYWORDS = new FormFields.Size(3, 50_000);

    private static final String IDS = "String(event.detail).slice(0, 20000)";

    private final transient NewsArchive archive;

    /** Takes an order, or says why not. */
    private final transient Function<BulkEditOrder, Optional<String>> start;

    private final H2 count = new H2();
    private final Div answer = new Div();
    private final Div preview = new Div();
    private final FormFields form = new FormFields();
    private transient ChosenItems chosen;

    /**
     * Asks how.
     *
     * @param address the parameters of a search whose hits are to be edited; without a search, those that are selected in the browser
     * @param start takes an order, or says why not
     */
    BulkEditPanel(
            NewsArchive archive,
            SearchGate gate,
            Map<String, List<String>> address,
            Function<BulkEditOrder, Optional<String>> start) {
        this.archive = archive;
        this.start = start;
        answer.getElement().setAttribute("role", "status");
        add(count);
        SearchParameters read = SearchParameters.read(address);
        if (!asksForItems(address, read)) {
            chosen = new ChosenItems.Selected(List.of());
            add(selected());
        } else {
            SearchRequest request = read.request().withPage(0).withSize(SearchRequest.DEFAULT_SIZE);
            chosen = new ChosenItems.OfSearch(archive, gate, request);
            read.problems()
                    .forEach(problem -> add(new Paragraph(
                            getTranslation("selection.search.problem", problem.name(), problem.value()))));
            add(
                    new Paragraph(getTranslation("bulk.search", SearchWords.of(request, new ReaderTexts(getLocale())))),
                    new Paragraph(new Anchor(
                            "/" + SearchParameters.query(request), getTranslation("selection.search.back"))));
        }
        if (!read.problems().isEmpty()) {
            // Without a condition that cannot be read, more would be edited than was asked for.
            remove(count);
            add(new Paragraph(getTranslation("bulk.search.unread")));
            return;
        }
        showCount();
        form.line(WrittenEdit.PUBLISHER, getTranslation("bulk.publisher"), FormFields.Kind.LINE)
                .offers(EditPanel.publishers(archive))
                .hint(getTranslation("bulk.publisher.hint"))
                .text(WrittenEdit.ADDED, getTranslation("bulk.added"), KEYWORDS, "")
                .hint(getTranslation("edit.field.keywords.hint"))
                .text(WrittenEdit.REMOVED, getTranslation("bulk.removed"), KEYWORDS, "")
                .hint(getTranslation("edit.field.keywords.hint"))
                .send(getTranslation("bulk.preview"), this::look);
        add(form, answer, preview);
    }

    /** A search for everything has a {@code q} without a text. Other parameters come along with links, and do not mean everything. */
    private static boolean asksForItems(Map<String, List<String>> address, SearchParameters read) {
        SearchRequest request = read.request();
        SearchRequest everything = SearchRequest.of("")
                .withSort(request.sort())
                .withSize(request.size())
                .withPage(request.page());
        return address.containsKey("q")
                || !request.equals(everything)
                || !read.problems().isEmpty();
    }

    /** The browser alone knows what is selected, and tells again when that changes; see selected-items.js. */
    private HtmlContainer selected() {
        HtmlContainer selection = new HtmlContainer("selected-items");
        selection
                .getElement()
                .addEventListener("selection-shown", shown -> {
                    chosen = ChosenItems.Selected.of(
                            shown.getEventData().path(IDS).asString(""));
                    preview.removeAll();
                    showCount();
                })
                .addEventData(IDS);
        return selection;
    }

    private void showCount() {
        try {
            OptionalLong items = chosen.count();
            String key = chosen instanceof ChosenItems.Selected ? "bulk.count.selected" : "bulk.count.search";
            count.setText(
                    items.isPresent()
                            ? getTranslation(key, items.getAsLong())
                            : getTranslation("selection.search.long"));
        } catch (SearchRefusedException busy) {
            count.setText(getTranslation("problem.busy.help"));
        }
    }

    private void look(Map<String, String> typed) {
        answer.removeAll();
        preview.removeAll();
        WrittenEdit written = WrittenEdit.of(typed);
        Map<String, String> problems = new HashMap<>();
        written.problems()
                .forEach((field, key) -> problems.put(field, getTranslation(key, String.join(", ", written.both()))));
        form.showProblems(problems);
        if (!problems.isEmpty()) {
            say(getTranslation("edit.problems", problems.size()));
            return;
        }
        Optional<BulkEdit> edit = written.edit();
        if (edit.isEmpty()) {
            say(getTranslation("edit.unsuitable"));
        } else {
            look(edit.get());
        }
    }

    private void look(BulkEdit edit) {
        try {
            List<ItemId> items = chosen.all();
            if (items.isEmpty()) {
                say(getTranslation("bulk.none"));
            } else if (items.size() > BulkEditOrder.MOST_ITEMS) {
                say(getTranslation("bulk.too-many", BulkEditOrder.MOST_ITEMS));
            } else {
                preview.add(new BulkPreviewPanel(archive, items, edit, this::start));
            }
        } catch (SearchRefusedException busy) {
            say(getTranslation("problem.busy.help"));
        } catch (ArchiveException failure) {
            // A search that takes too long gives nothing, since part of its hits would look like all.
            say(getTranslation("selection.search.long"));
        }
    }

    /** What is done now is not to be done a second time. */
    private Optional<String> start(BulkEditOrder order) {
        Optional<String> refusal = start.apply(order);
        if (refusal.isEmpty()) {
            preview.removeAll();
        }
        return refusal;
    }

    private void say(String sentence) {
        answer.add(new Paragraph(sentence));
    }
}
