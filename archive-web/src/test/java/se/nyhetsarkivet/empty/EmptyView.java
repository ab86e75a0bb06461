package se.nyhetsarkivet.empty;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;

/** The only page. */
@Route("")
class EmptyView extends Section {

    private static final long serialVersionUID = 1L;

    EmptyView() {
        add(new H1("Nothing"));
    }
}
