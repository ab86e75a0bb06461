package se.nyhetsarkivet.web.memento;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.ItemHistory;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.web.address.ItemAddress;
import se.nyhetsarkivet.web.address.PublicAddress;
import se.nyhetsarkivet.web.shell.PageRequest;

/** Tells with the page of an item where its earlier revisions are, and with that of a revision when it was seen. */
@Component
class MementoHeaders implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private static final String REVISION = "revision";
    private static final String MEMENTO_DATETIME = "Memento-Datetime";

    private final transient NewsArchive archive;
    private final transient PublicAddress address;

    MementoHeaders(NewsArchive archive, PublicAddress address) {
        this.archive = archive;
        this.address = address;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::describe);
    }

    private void describe(IndexHtmlResponse response) {
        PageRequest asked = new PageRequest(response.getVaadinRequest());
        ItemAddress.read(asked.path())
                .map(item -> archive.history(item.id()))
                .map(ItemHistory::revisions)
                .filter(revisions -> !revisions.isEmpty())
                .ifPresent(revisions -> describe(
                        new Mementos(address.of(asked.servletRequest()), revisions),
                        asked.parameters().getOrDefault(REVISION, List.of()).stream()
                                .findFirst(),
                        (HttpServletResponse) response.getVaadinResponse()));
    }

    private static void describe(Mementos mementos, Optional<String> named, HttpServletResponse response) {
        if (named.isEmpty()) {
            mementos.linksOfOriginal().forEach(link -> response.addHeader(HttpHeaders.LINK, link));
            return;
        }
        revision(mementos, named.get()).ifPresent(revision -> {
            response.setHeader(MEMENTO_DATETIME, HttpDate.write(revision.seenAt()));
            mementos.linksOf(revision).forEach(link -> response.addHeader(HttpHeaders.LINK, link));
        });
    }

    private static Optional<Revision> revision(Mementos mementos, String number) {
        return mementos.revisions().stream()
                .filter(revision -> number.equals(String.valueOf(revision.number())))
                .findFirst();
    }
}
