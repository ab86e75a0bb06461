package se.nyhetsarkivet.web.press;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import se.nyhetsarkivet.web.access.Role;
import se.nyhetsarkivet.web.access.audit.AuditLog;
import se.nyhetsarkivet.web.address.AccessAddress;
import se.nyhetsarkivet.web.text.Texts;

/** Where archivists say who is on duty and describe the press service. What is urgent comes first. */
@Route(AccessAddress.PRESS)
@RolesAllowed(Role.Name.ARCHIVIST)
class PressDeskView extends Section implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    PressDeskView(PressService press, AuditLog audit, Texts texts) {
        addClassNames("tools", "access", "settings");
        add(
                new H1(getTranslation("press.desk.title")),
                new Paragraph(new Anchor("/" + PressView.PATH, getTranslation("press.desk.page"))),
                new DutyPanel(press, audit),
                new PressSettingsPanel(press, audit, texts));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("press.desk.title");
    }
}
