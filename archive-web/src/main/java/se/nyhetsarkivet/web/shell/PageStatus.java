package se.nyhetsarkivet.web.shell;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.web.shell.MissingContent.Presence;

/**
 * The HTTP status of a page's first answer. Vaadin finds the view only after it has sent the document, with status 200; this
 * tells a machine that there is no page at an address, as the page itself tells a person, or that nobody can know at the moment.
 */
@Component
class PageStatus implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(PageStatus.class);
    private static final String TRY_AGAIN_SECONDS = "60";

    private final transient List<MissingContent> missingContents;

    PageStatus(List<MissingContent> missingContents) {
        this.missingContents = List.copyOf(missingContents);
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(page -> {
            String path = new PageRequest(page.getVaadinRequest()).path();
            VaadinResponse response = page.getVaadinResponse();
            try {
                switch (presence(path)) {
                    case THERE -> {}
                    case MISSING -> response.setStatus(HttpServletResponse.SC_NOT_FOUND);
                    case GONE -> response.setStatus(HttpServletResponse.SC_GONE);
                }
            } catch (ArchiveException unreadable) {
                LOG.warn("Whether there is a page at an address cannot be read now: {}", unreadable.getMessage());
                response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
                response.setHeader(HttpHeaders.RETRY_AFTER, TRY_AGAIN_SECONDS);
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
