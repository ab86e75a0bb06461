package se.nyhetsarkivet.web.account;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.util.UriUtils;
import se.nyhetsarkivet.web.access.EvenWhenClosed;
import se.nyhetsarkivet.web.access.SignInProperties;
import se.nyhetsarkivet.web.access.SignedIn;
import se.nyhetsarkivet.web.address.AccessAddress;

/** Where somebody signs in: an ordinary form, which the browser sends and a keeper of passwords knows. */
@Route(AccessAddress.SIGN_IN)
@AnonymousAllowed
@EvenWhenClosed
class SignInView extends Section implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private static final Set<String> PROBLEMS = Set.of("wrong", "wait", "busy", "provider", "role");
    private static final int LONGEST_MINUTES = 60;

    private final transient SignInProperties settings;

    SignInView(SignInProperties settings) {
        this.settings = settings;
        addClassNames("tools", "access");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        String wanted = wanted(query);
        removeAll();
        add(new H1(getTranslation("sign-in.title")));
        problem(query).ifPresent(text -> {
            Paragraph problem = new Paragraph(text);
            problem.getElement().setAttribute("role", "alert");
            add(problem);
        });
        SignedIn.current().ifPresent(who -> add(signedIn(who)));
        add(form(wanted));
        if (settings.openid().isOn()) {
            add(provider(wanted));
        }
        add(new Paragraph(getTranslation(settings.required() ? "sign-in.help.closed" : "sign-in.help")));
    }

    private Paragraph signedIn(SignedIn who) {
        return new Paragraph(new Anchor("/" + AccessAddress.MINE, getTranslation("sign-in.already", who.name())));
    }

    private HtmlContainer form(String wanted) {
        HtmlContainer form = new HtmlContainer("form");
        form.getElement()
                .setAttribute("method", "post")
                .setAttribute("action", context() + "/" + AccessAddress.SIGN_IN);
        form.addClassName("form-fields");
        HtmlContainer hidden = new HtmlContainer("input");
        hidden.getElement()
                .setAttribute("type", "hidden")
                .setAttribute("name", AccessAddress.RETURN)
                .setAttribute("value", wanted);
        form.add(hidden);
        addField(form, "username", "text", "username");
        addField(form, "password", "password", "current-password");
        NativeButton button = new NativeButton(getTranslation("sign-in.button"));
        button.getElement().setAttribute("type", "submit");
        button.addClassName("primary");
        form.add(button);
        return form;
    }

    private void addField(HtmlContainer form, String name, String type, String autocomplete) {
        HtmlContainer input = new HtmlContainer("input");
        input.setId("sign-in-" + name);
        input.getElement()
                .setAttribute("name", name)
                .setAttribute("type", type)
                .setAttribute("autocomplete", autocomplete)
                .setAttribute("autocapitalize", "none")
                .setAttribute("maxlength", "400")
                .setAttribute("required", true);
        NativeLabel label = new NativeLabel(getTranslation("sign-in." + name));
        label.setFor(input);
        form.add(label, input);
    }

    private Paragraph provider(String wanted) {
        String kept = wanted.isEmpty()
                ? ""
                : "?" + AccessAddress.RETURN + "=" + UriUtils.encode(wanted, StandardCharsets.UTF_8);
        Anchor begin = new Anchor(
                context() + "/" + AccessAddress.VIA + "/openid" + kept,
                getTranslation("sign-in.provider", settings.openid().name()));
        begin.setRouterIgnore(true);
        return new Paragraph(begin);
    }

    private static String context() {
        return Optional.ofNullable(VaadinRequest.getCurrent())
                .map(VaadinRequest::getContextPath)
                .orElse("");
    }

    private Optional<String> problem(QueryParameters query) {
        return query.getSingleParameter(AccessAddress.PROBLEM)
                .filter(PROBLEMS::contains)
                .map(problem -> getTranslation("sign-in.problem." + problem, minutes(query)));
    }

    private static int minutes(QueryParameters query) {
        String given = query.getSingleParameter(AccessAddress.MINUTES).orElse("1");
        return given.matches("[0-9]{1,4}") ? Math.clamp(Integer.parseInt(given), 1, LONGEST_MINUTES) : 1;
    }

    /** From the address, or from where Vaadin turned a reader away who was on the way within the application. */
    private static String wanted(QueryParameters query) {
        Optional<String> given = query.getSingleParameter(AccessAddress.RETURN);
        WrappedSession session = VaadinSession.getCurrent().getSession();
        Object stored = session.getAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT);
        session.removeAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT);
        session.removeAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT_ABSOLUTE);
        return given.or(() -> Optional.ofNullable(stored).map(path -> "/" + path))
                .map(AccessAddress::localPath)
                .orElse("");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("sign-in.title");
    }
}
