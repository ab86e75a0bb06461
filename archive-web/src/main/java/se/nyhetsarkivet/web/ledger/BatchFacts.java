package se.nyhetsarkivet.web.ledger;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import java.text.NumberFormat;
import se.nyhetsarkivet.store.ImportBatch;
import se.nyhetsarkivet.web.shell.CopiedText;
import se.nyhetsarkivet.web.text.Dates;
import se.nyhetsarkivet.web.text.SourceFormat;

/** What the ledger says of an import or an edit. */
final class BatchFacts extends DescriptionList {

    private static final long serialVersionUID = 1L;

    BatchFacts(ImportBatch batch, BatchState state) {
        addClassName("facts");
        add("ledger.state", getTranslation(state.text()));
        batch.reason()
                .ifPresentOrElse(
                        why -> {
                            add("ledger.edit.reason", why);
                            add("ledger.edit.options", batch.source().options());
                        },
                        () -> addSource(batch.source()));
        add("ledger.who", batch.importedBy().isEmpty() ? getTranslation("ledger.unknown") : batch.importedBy());
        add("ledger.started", Dates.moment(batch.startedAt(), getLocale()));
        batch.finishedAt().ifPresent(end -> add("ledger.finished", Dates.moment(end, getLocale())));
        batch.undoneAt()
                .ifPresent(undone -> add(
                        "ledger.undone",
                        getTranslation(
                                "ledger.undone.by",
                                Dates.moment(undone, getLocale()),
                                batch.undoneBy().orElseGet(() -> getTranslation("ledger.unknown")))));
        ImportBatch.Counts counts = batch.counts();
        if (!batch.isEdit()) {
            add("ledger.new", number(counts.newItems()));
        }
        add("ledger.changed", number(counts.changed()));
        add("ledger.unchanged", number(counts.unchanged()));
        add(BatchText.key(batch, "ledger.rejected"), number(counts.rejected()));
        if (!batch.isEdit()) {
            add("ledger.checksum", new CopiedText(new Code(batch.source().sha256())));
        }
    }

    private void addSource(ImportBatch.Source source) {
        add("ledger.source", source.name());
        add("ledger.format", SourceFormat.text(source.format(), getLocale()));
        String options = source.options();
        add("ledger.options", options.isEmpty() ? getTranslation("ledger.options.none") : options);
    }

    private String number(long number) {
        return NumberFormat.getIntegerInstance(getLocale()).format(number);
    }

    private void add(String term, String description) {
        add(term, new Span(description));
    }

    private void add(String term, Component description) {
        add(new Term(getTranslation(term)), new Description(description));
    }
}
