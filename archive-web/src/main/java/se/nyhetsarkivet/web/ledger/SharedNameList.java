package se.nyhetsarkivet.web.ledger;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import se.nyhetsarkivet.store.ImportBatch;

/** Notes about names that records share without being the same news, to be looked at by somebody. */
final class SharedNameList extends Section {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 50;

    private SharedNameList(List<ImportBatch.SharedName> names) {
        UnorderedList list = new UnorderedList();
        names.stream().limit(SHOWN).forEach(name -> list.add(new ListItem(RejectionList.english(name.inWords()))));
        add(
                new H2(getTranslation("ledger.notes")),
                new Paragraph(getTranslation("ledger.notes.count", names.size(), Math.min(SHOWN, names.size()))),
                list);
    }

    static Optional<SharedNameList> of(List<ImportBatch.SharedName> names) {
        return names.isEmpty() ? Optional.empty() : Optional.of(new SharedNameList(names));
    }
}
