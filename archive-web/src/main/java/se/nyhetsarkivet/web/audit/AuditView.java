package se.nyhetsarkivet.web.audit;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.nyhetsarkivet.web.access.Role;
import se.nyhetsarkivet.web.access.audit.Acting;
import se.nyhetsarkivet.web.access.audit.AuditLine;
import se.nyhetsarkivet.web.access.audit.AuditLog;
import se.nyhetsarkivet.web.address.AccessAddress;
import se.nyhetsarkivet.web.shell.form.FormFields;
import se.nyhetsarkivet.web.shell.form.PlainTable;
import se.nyhetsarkivet.web.text.Dates;

/** The audit log, the latest lines first. Its address holds what is asked for. */
@Route(AuditView.PATH)
@RolesAllowed(Role.Name.ADMINISTRATOR)
class AuditView extends Section implements AfterNavigationObserver, HasDynamicTitle {

    static final String PATH = AccessAddress.ARCHIVIST + "/handelser";

    private static final long serialVersionUID = 1L;

    private static final int ON_A_PAGE = 100;
    private static final String FIELD = "audit-";

    private final transient AuditLog log;

    AuditView(AuditLog log) {
        this.log = log;
        addClassNames("tools", "access");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        AuditAsked asked =
                AuditAsked.of(event.getLocation().getQueryParameters().getParameters());
        removeAll();
        add(new H1(getTranslation("audit.title")), new Paragraph(getTranslation("audit.help")), form(asked));
        List<AuditLine> lines = log.latest(asked.filter(), asked.before(), ON_A_PAGE + 1);
        Paragraph count = new Paragraph(getTranslation(
                lines.size() > ON_A_PAGE ? "audit.more" : "audit.count", Math.min(lines.size(), ON_A_PAGE)));
        count.getElement().setAttribute("role", "status");
        add(count);
        if (!lines.isEmpty()) {
            add(table(lines.subList(0, Math.min(lines.size(), ON_A_PAGE))));
        }
        if (lines.size() > ON_A_PAGE) {
            long last = lines.get(ON_A_PAGE - 1).number();
            add(new Paragraph(new Anchor("/" + PATH + asked.before(last).query(), getTranslation("audit.earlier"))));
        }
        Anchor file =
                new Anchor("/" + PATH + ".csv" + asked.before(Long.MAX_VALUE).query(), getTranslation("audit.csv"));
        file.setRouterIgnore(true);
        add(new Paragraph(file));
    }

    private FormFields form(AuditAsked asked) {
        List<FormFields.Choice> acts = new ArrayList<>(List.of(new FormFields.Choice("", getTranslation("audit.any"))));
        log.acts().forEach(act -> acts.add(new FormFields.Choice(act, ActText.of(act, getLocale()))));
        return new FormFields()
                .line(FIELD + AuditAsked.WHO, getTranslation("audit.who"), FormFields.Kind.LINE, asked.who())
                .choice(FIELD + AuditAsked.ACT, getTranslation("audit.act"), acts, asked.act())
                .line(FIELD + AuditAsked.FROM, getTranslation("audit.from"), FormFields.Kind.DAY, asked.from())
                .line(FIELD + AuditAsked.TO, getTranslation("audit.to"), FormFields.Kind.DAY, asked.to())
                .send(getTranslation("audit.show"), AuditView::show);
    }

    private static void show(Map<String, String> typed) {
        Map<String, List<String>> parameters = typed.entrySet().stream()
                .collect(Collectors.toMap(
                        field -> field.getKey().substring(FIELD.length()), field -> List.of(field.getValue())));
        String query = AuditAsked.of(parameters).query();
        UI.getCurrent()
                .navigate(
                        PATH,
                        query.isEmpty() ? QueryParameters.empty() : QueryParameters.fromString(query.substring(1)));
    }

    private PlainTable table(List<AuditLine> lines) {
        PlainTable table = new PlainTable(Stream.of("when", "who", "act", "subject", "reason", "address")
                .map(column -> getTranslation("audit." + column))
                .toList());
        lines.forEach(line -> table.row(Stream.of(
                        Dates.moment(line.at(), getLocale()),
                        who(line.who()),
                        ActText.of(line.act(), getLocale()),
                        line.what().subject(),
                        line.what().reason(),
                        line.who().address())
                .map(Text::new)
                .toList()));
        return table;
    }

    private String who(Acting who) {
        String kind = getTranslation("audit.kind." + who.kind());
        return who.name().isBlank() ? kind : who.name() + " (" + kind + ")";
    }

    @Override
    public String getPageTitle() {
        return getTranslation("audit.title");
    }
}
