package se.nyhetsarkivet.web.startup;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/**
 * Lets the browser run the inline scripts that Vaadin wrote into the document, and no others: each document has a separate
 * number that its scripts and its policy share. Nothing of an item is a script in the document, so nothing of it gets the number.
 */
@Component
class ScriptNonces implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private static final int BYTES = 18;

    private final SecureRandom random = new SecureRandom();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::name);
    }

    private void name(IndexHtmlResponse response) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String nonce = Base64.getEncoder().encodeToString(bytes);
        response.getDocument().select("script:not([type=application/ld+json])").attr("nonce", nonce);
        response.getVaadinResponse()
                .setHeader(ContentSecurityPolicy.HEADER, ContentSecurityPolicy.ofApplication(nonce));
    }
}
