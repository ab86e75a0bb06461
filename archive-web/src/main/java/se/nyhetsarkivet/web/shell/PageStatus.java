package se.nyhetsarkivet.web.shell;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Component;
import se.nyhetsarkivet.web.shell.MissingContent.Presence;

/**
 * The HTTP status of a page's first answer. Vaadin finds the view only after it has sent the document, with status 200; this
 * tells a machine that there is no page at an address, as the page itself tells a person.
 */
@Component
class PageStatus implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final transient List<MissingContent> missingContents;

    PageStatus(List<MissingContent> missingContents) {
        this.missingContents = List.copyOf(missingContents);
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(page -> {
            String path = new PageRequest(page.getVaadinRequest()).path();
            switch (presence(path)) {
                case THERE -> {}
                case MISSING -> page.getVaadinResponse().setStatus(HttpServletResponse.SC_NOT_FOUND);
                case GONE -> page.getVaadinResponse().setStatus(HttpServletResponse.SC_GONE);
            }
        });
    }

    private Presence presence(String path) {
        if (RouteConfiguration.forApplicationScope().getRoute(path).isEmpty()) {
            return Presence.MISSING;
        }
        return missingContents.stream()
                .map(content -> content.presence(path))
                .filter(presence -> presence != Presence.THERE)
                .findFirst()
                .orElse(Presence.THERE);
    }
}
