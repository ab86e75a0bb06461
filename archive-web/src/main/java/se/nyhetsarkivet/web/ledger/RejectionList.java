package se.nyhetsarkivet.web.ledger;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Stream;
import se.nyhetsarkivet.archive.ArchiveLedger;
import se.nyhetsarkivet.item.Rejection;
import se.nyhetsarkivet.store.ImportBatch;
import se.nyhetsarkivet.web.shell.form.PageSteps;
import se.nyhetsarkivet.web.shell.form.PlainTable;

/** What an import could not take, a page at a time. The reasons are those of the program, in English. */
final class RejectionList extends Section {

    private static final long serialVersionUID = 1L;

    RejectionList(ImportBatch batch, ArchiveLedger ledger, BatchAsked asked) {
        long number = batch.number();
        long all = batch.counts().rejected();
        add(new H2(getTranslation("ledger.rejections")));
        add(new Paragraph(getTranslation("ledger.rejections.count", all)));
        if (all == 0) {
            return;
        }
        List<Rejection> shown = ledger.rejections(number, asked.rejected(), PageSteps.ROWS);
        PlainTable table = new PlainTable(Stream.of("place", "reason", "text")
                .map(column -> getTranslation("ledger.rejections." + column))
                .toList());
        shown.forEach(rejection -> table.row(
                List.of(english(rejection.place()), english(rejection.reason()), new Code(rejection.excerpt()))));
        Anchor file = new Anchor(LedgerView.address(number) + "/avvisade.csv", getTranslation("ledger.rejections.csv"));
        file.setRouterIgnore(true);
        add(
                table,
                new PageSteps(
                        asked.rejected(),
                        PageSteps.ROWS,
                        all,
                        left -> asked.withRejected(left).address(number),
                        "ledger.rejections"),
                new Paragraph(file));
    }

    static Span english(String text) {
        Span span = new Span(text);
        span.getElement().setAttribute("lang", "en");
        return span;
    }
}
