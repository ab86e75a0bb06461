package se.nyhetsarkivet.web.account;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.Optional;
import se.nyhetsarkivet.web.access.Role;
import se.nyhetsarkivet.web.access.SessionSignIn;
import se.nyhetsarkivet.web.access.SignedIn;
import se.nyhetsarkivet.web.access.account.Accounts;
import se.nyhetsarkivet.web.access.account.PasswordRules;
import se.nyhetsarkivet.web.access.account.PasswordSignIn;
import se.nyhetsarkivet.web.address.AccessAddress;
import se.nyhetsarkivet.web.shell.form.FormFields;

/** One's own account: its password, and signing out. */
@Route(AccessAddress.MINE)
@PermitAll
class MyAccountView extends Section implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private static final String OLD = "old-password";
    private static final String NEW = "new-password";
    private static final String AGAIN = "new-password-again";

    private final transient Accounts accounts;
    private final transient AuthenticationContext authentication;
    private final Paragraph answer = new Paragraph();
    private String wanted = "";

    MyAccountView(Accounts accounts, AuthenticationContext authentication) {
        this.accounts = accounts;
        this.authentication = authentication;
        addClassNames("tools", "access");
        answer.getElement().setAttribute("role", "status");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        wanted = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(AccessAddress.RETURN)
                .map(AccessAddress::localPath)
                .orElse("");
        show();
    }

    private void show() {
        removeAll();
        SignedIn who = SignedIn.current().orElseThrow();
        String role = getTranslation("role." + who.role().text());
        add(new H1(getTranslation("account.title")), new Paragraph(getTranslation("account.who", who.name(), role)));
        if (who.standing().mustChange()) {
            add(new Paragraph(getTranslation("account.must-change")));
        }
        add(answer);
        if (who.may(Role.READER)) {
            String target = wanted.isEmpty() ? "/" + AccessAddress.ARCHIVIST : wanted;
            add(new Paragraph(new Anchor(target, getTranslation("account.go-on"))));
        }
        if (who.kind() == SignedIn.Kind.ACCOUNT) {
            add(
                    new H2(getTranslation("account.password")),
                    new Paragraph(getTranslation("account.password.rules", PasswordRules.SHORTEST)),
                    form());
        } else {
            add(new Paragraph(getTranslation("account.elsewhere")));
        }
        add(
                new H2(getTranslation("account.sign-out")),
                new NativeButton(getTranslation("account.sign-out"), click -> authentication.logout()));
    }

    private FormFields form() {
        return new FormFields()
                .line(OLD, getTranslation("account.password.old"), FormFields.Kind.PASSWORD)
                .line(NEW, getTranslation("account.password.new"), FormFields.Kind.NEW_PASSWORD)
                .line(AGAIN, getTranslation("account.password.again"), FormFields.Kind.NEW_PASSWORD)
                .send(getTranslation("account.password.button"), this::change);
    }

    private void change(Map<String, String> typed) {
        SignedIn who = SignedIn.current().orElseThrow();
        String password = typed.getOrDefault(NEW, "");
        Optional<PasswordRules.Fault> fault = PasswordRules.fault(password, who.name());
        if (!password.equals(typed.get(AGAIN))) {
            answer.setText(getTranslation("account.password.differs"));
        } else if (fault.isPresent()) {
            answer.setText(getTranslation(
                    switch (fault.get()) {
                        case SHORT -> "account.password.short";
                        case LONG -> "account.password.long";
                        case COMMON -> "account.password.common";
                    },
                    PasswordRules.SHORTEST,
                    PasswordRules.LONGEST));
        } else {
            try {
                change(who, typed.getOrDefault(OLD, ""), password);
            } catch (PasswordSignIn.MustWaitException tooMany) {
                answer.setText(getTranslation("sign-in.problem.wait", tooMany.minutes()));
            }
        }
    }

    private void change(SignedIn who, String old, String password) {
        Optional<SignedIn> changed =
                old.equals(password) ? Optional.empty() : accounts.changePassword(who, old, password);
        if (changed.isEmpty()) {
            answer.setText(getTranslation(old.equals(password) ? "account.password.same" : "account.password.wrong"));
            return;
        }
        SessionSignIn.goOn(
                changed.get(),
                VaadinServletRequest.getCurrent().getHttpServletRequest(),
                VaadinServletResponse.getCurrent().getHttpServletResponse());
        answer.setText(getTranslation("account.password.changed"));
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.title");
    }
}
