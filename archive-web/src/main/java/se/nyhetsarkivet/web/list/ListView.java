package se.nyhetsarkivet.web.list;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Where a list of names or words is pasted, and counted in the archive. */
@Route(ListView.PATH)
@AnonymousAllowed
class ListView extends Section implements HasDynamicTitle {

    static final String PATH = "lista";

    private static final long serialVersionUID = 1L;

    ListView() {
        addClassNames("about", "check", "lists");
        add(new H1(getTranslation("list.title")), new Paragraph(getTranslation("list.help")), new TermTable());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("list.title");
    }
}
