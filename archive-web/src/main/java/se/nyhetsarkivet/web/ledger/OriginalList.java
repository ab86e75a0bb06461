package se.nyhetsarkivet.web.ledger;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.text.NumberFormat;
import java.util.List;
import java.util.stream.Stream;
import se.nyhetsarkivet.store.Original;
import se.nyhetsarkivet.web.shell.form.PageSteps;
import se.nyhetsarkivet.web.shell.form.PlainTable;
import se.nyhetsarkivet.web.text.Dates;

/** The files of an import as they were, for those who may have them. */
final class OriginalList extends Section {

    private static final long serialVersionUID = 1L;

    OriginalList(long batch, List<Original> originals, BatchAsked asked, boolean mayDownload) {
        add(new H2(getTranslation("ledger.originals")));
        if (originals.isEmpty()) {
            add(new Paragraph(getTranslation("ledger.originals.none")));
            return;
        }
        add(new Paragraph(getTranslation("ledger.originals.count", originals.size())));
        int first = Math.min(asked.files(), originals.size());
        PlainTable table = new PlainTable(Stream.of("file", "bytes", "checksum")
                .map(column -> getTranslation("ledger." + column))
                .toList());
        for (int place = first; place < Math.min(originals.size(), first + PageSteps.ROWS); place++) {
            Original original = originals.get(place);
            table.row(List.of(
                    file(original, OriginalAddress.of(batch, place + 1), mayDownload),
                    new Text(NumberFormat.getIntegerInstance(getLocale()).format(original.bytes())),
                    new Code(original.sha256())));
        }
        add(
                table,
                new PageSteps(
                        first,
                        PageSteps.ROWS,
                        originals.size(),
                        left -> asked.withFiles(left).address(batch),
                        "ledger.originals"));
    }

    private Component file(Original original, String address, boolean mayDownload) {
        if (original.removedAt().isPresent()) {
            String when = Dates.moment(original.removedAt().get(), getLocale());
            return new Text(getTranslation("ledger.original.removed", original.path(), when));
        }
        if (!mayDownload) {
            return new Text(original.path());
        }
        Anchor link = new Anchor(address, original.path());
        link.setRouterIgnore(true);
        link.getElement().setAttribute("aria-label", getTranslation("ledger.original.download", original.path()));
        return link;
    }
}
