package se.nyhetsarkivet.web.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.nyhetsarkivet.web.access.RefusedException;
import se.nyhetsarkivet.web.access.Role;
import se.nyhetsarkivet.web.access.SignedIn;
import se.nyhetsarkivet.web.access.account.Accounts;
import se.nyhetsarkivet.web.access.audit.Acting;
import se.nyhetsarkivet.web.access.key.ProgramKey;
import se.nyhetsarkivet.web.access.key.ProgramKeys;
import se.nyhetsarkivet.web.address.AccessAddress;
import se.nyhetsarkivet.web.address.SearchParameters;
import se.nyhetsarkivet.web.shell.form.FormFields;
import se.nyhetsarkivet.web.shell.form.PlainTable;
import se.nyhetsarkivet.web.text.Dates;

/** The keys of programs: one's own, and for administrators all. A new key is shown once. */
@Route(KeysView.PATH)
@RolesAllowed(Role.Name.ARCHIVIST)
class KeysView extends Section implements HasDynamicTitle {

    static final String PATH = AccessAddress.ARCHIVIST + "/nycklar";

    private static final long serialVersionUID = 1L;

    private static final String NAME = "key-name";
    private static final String ROLE = "key-role";
    private static final String DAYS = "key-days";
    private static final String REASON = "key-reason";
    private static final String REVOKE_REASON = "revoke-reason";

    private final transient ProgramKeys keys;
    private final transient InstantSource clock;
    private final Div answer = new Div();
    private final Div list = new Div();
    private final Div chosen = new Div();
    private final Div added = new Div();

    KeysView(ProgramKeys keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
        addClassNames("tools", "access");
        answer.getElement().setAttribute("role", "status");
        add(
                new H1(getTranslation("keys.title")),
                new Paragraph(getTranslation("keys.help")),
                answer,
                list,
                chosen,
                new H2(getTranslation("keys.new")),
                added);
        show();
    }

    private static SignedIn who() {
        return SignedIn.current().orElseThrow();
    }

    private void show() {
        list.removeAll();
        chosen.removeAll();
        added.removeAll();
        added.add(newKey());
        PlainTable table = new PlainTable(
                Stream.of("keys.name", "keys.id", "accounts.role", "keys.owner", "keys.expires", "keys.used", "")
                        .map(key -> key.isEmpty() ? "" : getTranslation(key))
                        .toList());
        List<ProgramKey> shown = keys.all().stream()
                .filter(key -> who().may(Role.ADMINISTRATOR) || key.owner().equals(who().name()))
                .toList();
        shown.forEach(key -> table.row(row(key)));
        list.add(shown.isEmpty() ? new Paragraph(getTranslation("keys.none")) : table);
    }

    private List<Component> row(ProgramKey key) {
        String never = getTranslation("accounts.never");
        return List.of(
                new Text(key.name()),
                new HtmlContainer("code", new Text(key.id())),
                new Text(getTranslation("role." + key.role().text())),
                new Text(key.owner()),
                new Text(Dates.moment(key.times().expires(), getLocale())),
                new Text(key.times()
                        .used()
                        .map(moment -> Dates.moment(moment, getLocale()))
                        .orElse(never)),
                state(key));
    }

    private Component state(ProgramKey key) {
        if (key.times().revoked().isPresent()) {
            return new Span(getTranslation("keys.revoked"));
        }
        if (!key.isValid(clock.instant())) {
            return new Span(getTranslation("keys.expired"));
        }
        NativeButton revoke = new NativeButton(getTranslation("keys.revoke"), click -> choose(key));
        revoke.getElement().setAttribute("aria-label", getTranslation("keys.revoke.of", key.name()));
        return revoke;
    }

    private void choose(ProgramKey key) {
        chosen.removeAll();
        H2 title = new H2(getTranslation("keys.revoke.of", key.name()));
        title.getElement().setAttribute("tabindex", "-1").executeJs("this.focus()");
        chosen.add(
                title,
                new FormFields()
                        .line(REVOKE_REASON, getTranslation("accounts.reason"), FormFields.Kind.LINE)
                        .send(getTranslation("keys.revoke"), typed -> {
                            if (hasReason(typed, REVOKE_REASON)) {
                                keys.revoke(
                                        key.id(),
                                        new Accounts.Change(
                                                Acting.current(),
                                                typed.getOrDefault(REVOKE_REASON, "")
                                                        .strip()));
                                answer.add(new Paragraph(getTranslation("accounts.done")));
                                show();
                            }
                        }));
    }

    private FormFields newKey() {
        List<FormFields.Choice> roles = Arrays.stream(Role.values())
                .filter(role -> who().may(role))
                .map(role -> new FormFields.Choice(role.text(), getTranslation("role." + role.text())))
                .toList();
        List<FormFields.Choice> days = Stream.of("30", "90", "365")
                .map(count -> new FormFields.Choice(count, getTranslation("keys.days", Integer.valueOf(count))))
                .toList();
        return new FormFields()
                .line(NAME, getTranslation("keys.name"), FormFields.Kind.LINE)
                .choice(ROLE, getTranslation("accounts.role"), roles, Role.READER.text())
                .choice(DAYS, getTranslation("keys.lasts"), days, "90")
                .line(REASON, getTranslation("keys.reason"), FormFields.Kind.LINE)
                .send(getTranslation("keys.add"), this::add);
    }

    private void add(Map<String, String> typed) {
        if (!hasReason(typed, REASON)) {
            return;
        }
        String days = typed.getOrDefault(DAYS, "");
        try {
            String key = keys.add(
                    new ProgramKeys.Wish(
                            typed.getOrDefault(NAME, ""),
                            Role.of(typed.getOrDefault(ROLE, "")).orElse(Role.READER),
                            Duration.ofDays(days.matches("\\d{1,4}") ? Long.parseLong(days) : 0),
                            typed.getOrDefault(REASON, "").strip()),
                    who());
            HtmlContainer code = new HtmlContainer("code");
            code.setText(key);
            answer.add(new Paragraph(new Text(getTranslation("keys.made") + " "), code));
            show();
        } catch (RefusedException refused) {
            answer.add(new Paragraph(getTranslation("accounts.refused." + SearchParameters.nameOf(refused.reason()))));
        }
    }

    private boolean hasReason(Map<String, String> typed, String field) {
        answer.removeAll();
        boolean given = !typed.getOrDefault(field, "").isBlank();
        if (!given) {
            answer.add(new Paragraph(getTranslation("accounts.reason.missing")));
        }
        return given;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("keys.title");
    }
}
