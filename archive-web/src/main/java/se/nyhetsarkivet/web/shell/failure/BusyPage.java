package se.nyhetsarkivet.web.shell.failure;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import se.nyhetsarkivet.web.access.EvenWhenClosed;
import se.nyhetsarkivet.web.limits.turn.SearchRefusedException;
import se.nyhetsarkivet.web.shell.MainLayout;

/** A page whose search would have had to wait too long. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
@EvenWhenClosed
class BusyPage extends Section implements HasErrorParameter<SearchRefusedException>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<SearchRefusedException> busy) {
        add(
                new H1(getTranslation("problem.busy.title")),
                new Paragraph(getTranslation("problem.busy.help")),
                new Anchor("/", getTranslation("error.to-search")));
        return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("problem.busy.title");
    }
}
