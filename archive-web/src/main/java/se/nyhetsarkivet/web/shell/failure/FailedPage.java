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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.nyhetsarkivet.web.access.EvenWhenClosed;
import se.nyhetsarkivet.web.shell.MainLayout;

/** A page that failed: a sentence for the reader, the cause for the log. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
@EvenWhenClosed
class FailedPage extends Section implements HasErrorParameter<Exception>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(FailedPage.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> failure) {
        LOG.error("The page {} failed", event.getLocation().getPath(), failure.getException());
        add(
                new H1(getTranslation("error.internal.title")),
                new Paragraph(getTranslation("error.internal.help")),
                new Anchor("/", getTranslation("error.to-search")));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("error.internal.title");
    }
}
