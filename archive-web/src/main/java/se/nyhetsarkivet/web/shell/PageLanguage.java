package se.nyhetsarkivet.web.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Component;
import se.nyhetsarkivet.web.text.RequestLanguage;

/** The language of the pages: what the reader chose, else English for a browser that asks for it first, else Swedish. */
@Component
class PageLanguage implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private static final Duration REMEMBERED = Duration.ofDays(365);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setLocale(of(init.getRequest())));
        // What is offered may be another language than when the session began.
        event.getSource().addUIInitListener(init -> init.getUI().setLocale(of(VaadinRequest.getCurrent())));
        event.addIndexHtmlRequestListener(response -> {
            Locale locale = of(response.getVaadinRequest());
            response.getDocument().getElementsByTag("html").attr("lang", locale.getLanguage());
        });
    }

    /** Changes the language of this reader's pages from the next request on. */
    static void choose(Locale locale) {
        VaadinSession.getCurrent().setLocale(locale);
        Cookie cookie = new Cookie(RequestLanguage.COOKIE, locale.getLanguage());
        cookie.setPath("/");
        cookie.setMaxAge((int) REMEMBERED.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        VaadinResponse.getCurrent().addCookie(cookie);
    }

    private static Locale of(VaadinRequest request) {
        return RequestLanguage.of(new PageRequest(request).servletRequest());
    }
}
