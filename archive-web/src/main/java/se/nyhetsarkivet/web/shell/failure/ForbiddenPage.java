package se.nyhetsarkivet.web.shell.failure;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import se.nyhetsarkivet.web.access.EvenWhenClosed;
import se.nyhetsarkivet.web.access.SignedIn;
import se.nyhetsarkivet.web.address.AccessAddress;
import se.nyhetsarkivet.web.shell.MainLayout;

/** A page that the role of whoever has signed in does not include. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
@EvenWhenClosed
class ForbiddenPage extends Section implements HasErrorParameter<AccessDeniedException>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> refused) {
        boolean mustChange =
                SignedIn.current().filter(who -> who.standing().mustChange()).isPresent();
        add(
                new H1(getTranslation("problem.forbidden.title")),
                new Paragraph(getTranslation(mustChange ? "account.must-change" : "problem.forbidden.help")),
                new Anchor("/" + AccessAddress.MINE, getTranslation("account.title")));
        return HttpServletResponse.SC_FORBIDDEN;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("problem.forbidden.title");
    }
}
