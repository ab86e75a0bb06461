package se.nyhetsarkivet.web.shell.failure;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import se.nyhetsarkivet.web.access.EvenWhenClosed;
import se.nyhetsarkivet.web.shell.MainLayout;

/** An address without a page. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
@EvenWhenClosed
class MissingPage extends Section implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> missing) {
        add(
                new H1(getTranslation("error.missing.title")),
                new Paragraph(getTranslation("error.missing.help")),
                new Anchor("/", getTranslation("error.to-search")));
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("error.missing.title");
    }
}
