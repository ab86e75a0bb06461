package se.nyhetsarkivet.web.appearance;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import se.nyhetsarkivet.web.access.Role;
import se.nyhetsarkivet.web.access.audit.AuditLog;
import se.nyhetsarkivet.web.address.AccessAddress;
import se.nyhetsarkivet.web.masthead.Masthead;

/** Where administrators change what stands above every page. */
@Route(AccessAddress.APPEARANCE)
@RolesAllowed(Role.Name.ADMINISTRATOR)
class AppearanceView extends Section implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    AppearanceView(Masthead masthead, AuditLog audit) {
        addClassNames("tools", "access", "settings");
        add(
                new H1(getTranslation("appearance.title")),
                new Paragraph(getTranslation("appearance.help")),
                new NamePanel(masthead, audit),
                new LogoPanel(masthead, audit));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("appearance.title");
    }
}
