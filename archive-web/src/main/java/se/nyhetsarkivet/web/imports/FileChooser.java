package se.nyhetsarkivet.web.imports;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.List;
import org.springframework.security.web.csrf.CsrfToken;
import se.nyhetsarkivet.web.address.AccessAddress;
import se.nyhetsarkivet.web.text.ByteSize;

/**
 * Where files are chosen or dropped; import-files.js sends each as the body of a request. Vaadin's own component would keep the session's
 * lock and its own kind of request, which the limits of the application do not let in.
 */
@Tag("import-files")
final class FileChooser extends HtmlContainer {

    private static final long serialVersionUID = 1L;

    private static final List<String> TEXTS = List.of("sending", "sent", "failed", "large", "gone", "cancel");

    private final Paragraph status = new Paragraph();

    FileChooser(long mostBytes, Runnable received) {
        HtmlContainer input = new HtmlContainer("input");
        input.setId("import-file");
        input.getElement().setAttribute("type", "file").setAttribute("multiple", true);
        NativeLabel label = new NativeLabel(getTranslation("imports.choose"));
        label.setFor(input);
        UnorderedList sending = new UnorderedList();
        sending.addClassName("sending");
        status.getElement().setAttribute("role", "status");
        add(
                label,
                input,
                new Paragraph(getTranslation("imports.drop", ByteSize.text(mostBytes, getLocale()))),
                sending,
                status);
        getElement().setAttribute("data-address", "/" + AccessAddress.UPLOAD);
        TEXTS.forEach(text -> getElement().setAttribute("data-" + text, getTranslation("imports.upload." + text)));
        Object attribute =
                VaadinServletRequest.getCurrent().getHttpServletRequest().getAttribute(CsrfToken.class.getName());
        if (attribute instanceof CsrfToken token) {
            getElement()
                    .setAttribute("data-header", token.getHeaderName())
                    .setAttribute("data-token", token.getToken());
        }
        getElement().addEventListener("received", event -> received.run());
        // As long as something is sent, the session is in use.
        getElement().addEventListener("sending", event -> {});
    }

    /** No longer says which file came last. */
    void forgetWhatCame() {
        status.getElement().executeJs("this.textContent = ''");
    }
}
