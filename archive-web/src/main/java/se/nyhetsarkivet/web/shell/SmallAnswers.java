package se.nyhetsarkivet.web.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.internal.UIInternals;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.ServerRpcHandler;
import com.vaadin.flow.server.communication.UidlRequestHandler;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Packs the last answer of each page. Vaadin keeps it in the session as long as the page is open, in case the browser did not get it
 * and asks again, and it is by far the largest part of what a page has.
 */
@Component
class SmallAnswers implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addRequestHandler(new Handler());
    }

    /** Stands before Vaadin's own, which it leaves nothing to do. */
    private static final class Handler extends UidlRequestHandler {

        private static final long serialVersionUID = 1L;

        @Override
        public Optional<ResponseWriter> synchronizedHandleRequest(
                VaadinSession session, VaadinRequest request, VaadinResponse response, String body) throws IOException {
            // Looked up before, since a session that ends with this request has no pages after it.
            Optional<UI> page = Optional.ofNullable(session.getService().findUI(request));
            try {
                return super.synchronizedHandleRequest(session, request, response, body);
            } finally {
                page.map(UI::getInternals).ifPresent(Handler::pack);
            }
        }

        @Override
        protected ServerRpcHandler createRpcHandler() {
            return new Unpacking();
        }

        private static void pack(UIInternals page) {
            page.setLastRequestResponse(PackedText.pack(page.getLastRequestResponse()));
        }
    }

    private static final class Unpacking extends ServerRpcHandler {

        private static final long serialVersionUID = 1L;

        @Override
        public void handleRpc(UI page, String message, VaadinRequest request)
                throws InvalidUIDLSecurityKeyException, MessageIdSyncException {
            try {
                super.handleRpc(page, message, request);
            } catch (ClientResentPayloadException again) {
                UIInternals internals = page.getInternals();
                internals.setLastRequestResponse(PackedText.unpack(internals.getLastRequestResponse()));
                throw again;
            }
        }
    }
}
