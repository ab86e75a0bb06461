package se.nyhetsarkivet.web.tools;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.springframework.beans.factory.ObjectProvider;
import se.nyhetsarkivet.web.shell.Tool;

/** What one can do with the archive besides searching and reading. */
@Route(ToolsView.PATH)
@AnonymousAllowed
class ToolsView extends Section implements HasDynamicTitle {

    static final String PATH = "verktyg";

    private static final long serialVersionUID = 1L;

    ToolsView(ObjectProvider<Tool> tools) {
        addClassName("tools");
        UnorderedList list = new UnorderedList();
        tools.orderedStream().forEach(tool -> list.add(entry(tool)));
        add(new H1(getTranslation("tools.title")), new Paragraph(getTranslation("tools.intro")), list);
    }

    private ListItem entry(Tool tool) {
        return new ListItem(
                new H2(new Anchor("/" + tool.path(), getTranslation(tool.title()))),
                new Paragraph(getTranslation(tool.purpose())));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("tools.title");
    }
}
