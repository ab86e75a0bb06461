package se.nyhetsarkivet.web;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.Route;

@Route("")
class SearchView extends Main {
    SearchView() {
        add(new H1("Nyhetsarkivet"));
    }
}
