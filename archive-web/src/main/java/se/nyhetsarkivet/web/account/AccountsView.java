package se.nyhetsarkivet.web.account;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import se.nyhetsarkivet.web.access.RefusedException;
import se.nyhetsarkivet.web.access.Role;
import se.nyhetsarkivet.web.access.account.Account;
import se.nyhetsarkivet.web.access.account.Accounts;
import se.nyhetsarkivet.web.access.audit.Acting;
import se.nyhetsarkivet.web.address.AccessAddress;
import se.nyhetsarkivet.web.address.SearchParameters;
import se.nyhetsarkivet.web.shell.form.FormFields;
import se.nyhetsarkivet.web.shell.form.PlainTable;
import se.nyhetsarkivet.web.text.Dates;

/** All accounts, for administrators: a list, a form for a new one, and a form for the one that is chosen. */
@Route(AccountsView.PATH)
@RolesAllowed(Role.Name.ADMINISTRATOR)
class AccountsView extends Section implements HasDynamicTitle {

    static final String PATH = AccessAddress.ARCHIVIST + "/konton";

    private static final long serialVersionUID = 1L;

    private static final String NAME = "new-name";
    private static final String ROLE = "role";
    private static final String REASON = "reason";
    private static final String ADDED = "new-";
    private static final String CHOSEN = "chosen-";

    private final transient Accounts accounts;
    private final Div answer = new Div();
    private final Div list = new Div();
    private final Div chosen = new Div();
    private final Div added = new Div();

    AccountsView(Accounts accounts) {
        this.accounts = accounts;
        addClassNames("tools", "access");
        answer.getElement().setAttribute("role", "status");
        add(
                new H1(getTranslation("accounts.title")),
                answer,
                list,
                chosen,
                new H2(getTranslation("accounts.new")),
                added);
        show();
    }

    private void show() {
        list.removeAll();
        chosen.removeAll();
        added.removeAll();
        added.add(newAccount());
        PlainTable table = new PlainTable(List.of(
                getTranslation("accounts.name"),
                getTranslation("accounts.role"),
                getTranslation("accounts.signed-in"),
                getTranslation("accounts.state"),
                ""));
        for (Account account : accounts.all()) {
            NativeButton change = new NativeButton(getTranslation("accounts.change"), click -> choose(account));
            change.getElement().setAttribute("aria-label", getTranslation("accounts.change.of", account.name()));
            table.row(List.of(
                    new Text(account.name()),
                    new Text(role(account.role())),
                    new Text(account.signedInAt()
                            .map(moment -> Dates.moment(moment, getLocale()))
                            .orElse(getTranslation("accounts.never"))),
                    new Text(state(account)),
                    change));
        }
        list.add(table);
    }

    private String role(Role role) {
        return getTranslation("role." + role.text());
    }

    private String state(Account account) {
        if (account.locked()) {
            return getTranslation("accounts.locked");
        }
        return getTranslation(account.standing().mustChange() ? "accounts.first-password" : "accounts.open");
    }

    private FormFields newAccount() {
        return new FormFields()
                .line(NAME, getTranslation("accounts.name"), FormFields.Kind.LINE)
                .choice(ADDED + ROLE, getTranslation("accounts.role"), roles(), Role.ARCHIVIST.text())
                .line(ADDED + REASON, getTranslation("accounts.reason"), FormFields.Kind.LINE)
                .send(
                        getTranslation("accounts.add"),
                        typed -> act(typed, ADDED, change -> {
                            String name = typed.getOrDefault(NAME, "");
                            return Optional.of(accounts.add(name, roleOf(typed, ADDED), change));
                        }));
    }

    private List<FormFields.Choice> roles() {
        return Arrays.stream(Role.values())
                .map(role -> new FormFields.Choice(role.text(), role(role)))
                .toList();
    }

    private static Role roleOf(Map<String, String> typed, String prefix) {
        return Role.of(typed.getOrDefault(prefix + ROLE, "")).orElse(Role.READER);
    }

    private void choose(Account account) {
        chosen.removeAll();
        H2 title = new H2(getTranslation("accounts.change.of", account.name()));
        title.getElement().setAttribute("tabindex", "-1").executeJs("this.focus()");
        String name = account.name();
        String lock = getTranslation(account.locked() ? "accounts.unlock" : "accounts.lock");
        chosen.add(
                title,
                new FormFields()
                        .choice(
                                CHOSEN + ROLE,
                                getTranslation("accounts.role"),
                                roles(),
                                account.role().text())
                        .line(CHOSEN + REASON, getTranslation("accounts.reason"), FormFields.Kind.LINE)
                        .send(
                                getTranslation("accounts.change.role"),
                                typed -> act(typed, CHOSEN, change -> {
                                    accounts.setRole(name, roleOf(typed, CHOSEN), change);
                                    return Optional.empty();
                                }))
                        .also(
                                lock,
                                typed -> act(typed, CHOSEN, change -> {
                                    accounts.setLocked(name, !account.locked(), change);
                                    return Optional.empty();
                                }))
                        .also(
                                getTranslation("accounts.reset"),
                                typed -> act(typed, CHOSEN, change -> Optional.of(accounts.reset(name, change)))));
    }

    /** Does what was asked for, and shows a password that came of it, once. */
    private void act(Map<String, String> typed, String prefix, Function<Accounts.Change, Optional<String>> work) {
        String reason = typed.getOrDefault(prefix + REASON, "").strip();
        answer.removeAll();
        if (reason.isEmpty()) {
            answer.add(new Paragraph(getTranslation("accounts.reason.missing")));
            return;
        }
        try {
            Optional<String> password = work.apply(new Accounts.Change(Acting.current(), reason));
            answer.add(new Paragraph(getTranslation("accounts.done")));
            password.ifPresent(secret -> {
                HtmlContainer code = new HtmlContainer("code");
                code.setText(secret);
                answer.add(new Paragraph(new Text(getTranslation("accounts.password") + " "), code));
            });
            show();
        } catch (RefusedException refused) {
            answer.add(new Paragraph(getTranslation("accounts.refused." + SearchParameters.nameOf(refused.reason()))));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("accounts.title");
    }
}
