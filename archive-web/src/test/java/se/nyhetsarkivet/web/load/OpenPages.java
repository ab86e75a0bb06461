package se.nyhetsarkivet.web.load;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** Counts the pages that an application holds open, and keeps none of them itself. */
final class OpenPages implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final transient Queue<WeakReference<UI>> opened = new ConcurrentLinkedQueue<>();

    OpenPages() {}

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(opening -> opened.add(new WeakReference<>(opening.getUI())));
    }

    int count() {
        return (int) pages().count();
    }

    /** The last answer of each page, as the server keeps it for a browser that did not get it. */
    List<String> lastAnswers() {
        return pages().map(page -> page.getInternals().getLastRequestResponse()).toList();
    }

    private Stream<UI> pages() {
        return opened.stream()
                .map(WeakReference::get)
                .filter(Objects::nonNull)
                .filter(page -> !page.isClosing() && page.isAttached());
    }
}
