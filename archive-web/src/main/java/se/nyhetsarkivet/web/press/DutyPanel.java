package se.nyhetsarkivet.web.press;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.web.access.audit.Act;
import se.nyhetsarkivet.web.access.audit.Acting;
import se.nyhetsarkivet.web.access.audit.AuditLog;
import se.nyhetsarkivet.web.press.duty.DutyEntry;
import se.nyhetsarkivet.web.press.duty.DutyHistory;
import se.nyhetsarkivet.web.press.duty.DutyPeriod;
import se.nyhetsarkivet.web.shell.form.FormFields;
import se.nyhetsarkivet.web.shell.form.PlainTable;
import se.nyhetsarkivet.web.text.Dates;

/** Who is on duty now, how that is changed, and what applied before. It says the same as the command {@code press duty}. */
final class DutyPanel extends Section {

    /** The duty was switched on. */
    static final Act ON = new Act("press.duty.on");

    /** The duty was switched off. */
    static final Act OFF = new Act("press.duty.off");

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(DutyPanel.class);
    private static final String MESSAGE = "duty-message";
    private static final String UNTIL = "duty-until";
    private static final int SHOWN = 20;

    private final transient PressService press;
    private final transient AuditLog audit;
    private final Div answer = new Div();
    private final Div now = new Div();
    private final Div history = new Div();

    DutyPanel(PressService press, AuditLog audit) {
        this.press = press;
        this.audit = audit;
        answer.getElement().setAttribute("role", "status");
        add(
                new H2(getTranslation("press.desk.duty")),
                new Paragraph(getTranslation("press.desk.duty.help")),
                answer,
                now,
                new FormFields()
                        .text(
                                MESSAGE,
                                getTranslation("press.desk.duty.message"),
                                new FormFields.Size(3, DutyEntry.LONGEST_MESSAGE),
                                "")
                        .line(UNTIL, getTranslation("press.desk.duty.until"), FormFields.Kind.MOMENT)
                        .send(getTranslation("press.desk.duty.on"), this::on),
                history);
        show();
    }

    private void show() {
        now.removeAll();
        Optional<DutyPeriod> current = press.dutyNow();
        now.add(new Paragraph(current.map(this::said).orElseGet(() -> getTranslation("press.desk.duty.none"))));
        if (current.isPresent()) {
            now.add(new NativeButton(getTranslation("press.desk.duty.off"), click -> off()));
        }
        history.removeAll();
        DutyHistory all = press.dutyHistory();
        if (!all.problems().isEmpty()) {
            history.add(new Paragraph(
                    getTranslation("press.duty.damaged", all.problems().size())));
        }
        if (!all.periods().isEmpty()) {
            history.add(new H3(getTranslation("press.desk.duty.history")), table(all.periods()));
        }
    }

    private String said(DutyPeriod period) {
        return period.end()
                .map(end -> getTranslation(
                        "press.desk.duty.now.until", period.message(), period.who(), Dates.moment(end, getLocale())))
                .orElseGet(() -> getTranslation("press.desk.duty.now", period.message(), period.who()));
    }

    private Component table(List<DutyPeriod> periods) {
        PlainTable table = new PlainTable(Stream.of("from", "to", "who", "message")
                        .map(column -> getTranslation("press.desk.duty." + column))
                        .toList())
                .inBlocks();
        table.getElement().setAttribute("aria-label", getTranslation("press.desk.duty.history"));
        periods.reversed().stream()
                .limit(SHOWN)
                .forEach(period -> table.row(List.of(
                        new Text(Dates.moment(period.from(), getLocale())),
                        new Text(period.end()
                                .map(end -> Dates.moment(end, getLocale()))
                                .orElseGet(() -> getTranslation("press.duty.ongoing"))),
                        new Text(period.who()),
                        new Span(period.message()))));
        return table;
    }

    private void on(Map<String, String> typed) {
        String message = typed.getOrDefault(MESSAGE, "").replaceAll("\\s+", " ").strip();
        String written = typed.getOrDefault(UNTIL, "").strip();
        Optional<Instant> until = until(written);
        if (message.isEmpty()) {
            say("press.desk.duty.message.missing");
        } else if (message.length() > DutyEntry.LONGEST_MESSAGE) {
            say("press.desk.duty.message.long");
        } else if (!written.isEmpty()
                && until.filter(end -> end.isAfter(press.now())).isEmpty()) {
            say("press.desk.duty.until.past");
        } else {
            String end = until.map(moment -> Dates.moment(moment, getLocale())).orElse("");
            append(
                    new DutyEntry.On(press.now(), Acting.current().actor().name(), message, until),
                    ON,
                    end,
                    message,
                    "press.desk.duty.on.done");
        }
    }

    private void off() {
        append(
                new DutyEntry.Off(press.now(), Acting.current().actor().name()),
                OFF,
                "",
                "",
                "press.desk.duty.off.done");
    }

    private void append(DutyEntry entry, Act act, String subject, String reason, String done) {
        try {
            press.duty().append(entry);
            audit.record(Acting.current(), act, subject, reason);
            say(done);
            getElement().executeJs("document.getElementById($0).value = ''", MESSAGE);
        } catch (ArchiveException failure) {
            LOG.error("The duty could not be changed", failure);
            say("press.desk.failed");
        }
        show();
    }

    /** By the clock of Sweden, like all times of the press service. */
    private static Optional<Instant> until(String written) {
        try {
            return written.isEmpty()
                    ? Optional.empty()
                    : Optional.of(LocalDateTime.parse(written)
                            .atZone(PartialDate.ZONE)
                            .toInstant());
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }

    private void say(String key) {
        answer.removeAll();
        answer.add(new Paragraph(getTranslation(key)));
        answer.getElement().setAttribute("tabindex", "-1").executeJs("this.focus()");
    }
}
