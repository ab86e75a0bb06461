package se.nyhetsarkivet.web.archivist;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import se.nyhetsarkivet.web.access.Role;
import se.nyhetsarkivet.web.access.SignedIn;
import se.nyhetsarkivet.web.address.AccessAddress;
import se.nyhetsarkivet.web.shell.ArchivistTool;

/** Where those begin who look after the archive: the pages that their role includes. */
@Route(AccessAddress.ARCHIVIST)
@RolesAllowed(Role.Name.READER)
class ArchivistView extends Section implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    ArchivistView(ObjectProvider<ArchivistTool> tools) {
        addClassNames("tools", "access");
        SignedIn who = SignedIn.current().orElseThrow();
        List<ArchivistTool> open =
                tools.orderedStream().filter(tool -> who.may(tool.role())).toList();
        String role = getTranslation("role." + who.role().text());
        Anchor mine = new Anchor("/" + AccessAddress.MINE, getTranslation("account.who", who.name(), role));
        add(new H1(getTranslation("archivist.title")), new Paragraph(mine));
        if (open.isEmpty()) {
            add(new Paragraph(getTranslation("archivist.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        open.forEach(tool -> list.add(new ListItem(
                new H2(new Anchor("/" + tool.path(), getTranslation(tool.title()))),
                new Paragraph(getTranslation(tool.purpose())))));
        add(list);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("archivist.title");
    }
}
