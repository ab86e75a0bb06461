package se.nyhetsarkivet.web.imports;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.function.Consumer;
import se.nyhetsarkivet.web.intake.job.ImportJob;
import se.nyhetsarkivet.web.intake.job.ImportOrder;
import se.nyhetsarkivet.web.intake.job.JobState;
import se.nyhetsarkivet.web.intake.job.JobState.Progress;
import se.nyhetsarkivet.web.shell.form.FormFields;

/** How far a job has come, and a way to stop it. */
final class ProgressPanel extends Div {

    private static final long serialVersionUID = 1L;

    private static final String REASON = "cancel-reason";

    /** A screen reader hears of it now and then only. */
    private static final int LOOKS_BETWEEN_WORDS = 10;

    private final transient ImportJob job;
    private final Element bar = new Element("progress");
    private final Paragraph shown = new Paragraph();
    private final Paragraph heard = new Paragraph();
    private JobState.Phase lastPhase = JobState.Phase.DONE;
    private int looks;

    /**
     * Shows a job.
     *
     * @param job the job, which is not over
     * @param cancel gets why it is to be stopped
     */
    ProgressPanel(ImportJob job, Consumer<String> cancel) {
        this.job = job;
        addClassName("import-progress");
        boolean dry = job.order().kind() == ImportOrder.Kind.DRY_RUN;
        heard.getElement().setAttribute("role", "status");
        heard.addClassName("visually-hidden");
        bar.setAttribute("aria-label", getTranslation("imports.progress"));
        add(new H2(getTranslation(dry ? "imports.running.dry" : "imports.running")));
        getElement().appendChild(bar);
        add(shown, heard, new Paragraph(getTranslation("imports.may-leave")));
        FormFields form = new FormFields();
        if (!dry) {
            form.line(REASON, getTranslation("imports.cancel.reason"), FormFields.Kind.LINE);
        }
        add(form.send(
                getTranslation("imports.cancel"),
                typed -> cancel.accept(typed.getOrDefault(REASON, "").strip())));
    }

    /**
     * Shows how far it has come.
     *
     * @param before how many jobs are before it
     */
    void look(int before) {
        JobState state = job.state();
        Progress progress = state.progress();
        if (progress.bytes() > 0 && state.phase() == JobState.Phase.READING) {
            bar.setAttribute("max", String.valueOf(progress.bytes()))
                    .setAttribute("value", String.valueOf(Math.min(progress.bytes(), progress.bytesRead())));
        } else {
            bar.removeAttribute("value");
        }
        String text = job.isCancelled() ? getTranslation("imports.cancelling") : text(state, before);
        shown.setText(text);
        if (state.phase() != lastPhase || looks++ % LOOKS_BETWEEN_WORDS == 0) {
            heard.setText(text);
        }
        lastPhase = state.phase();
    }

    private String text(JobState state, int before) {
        int done = state.outcomes().size();
        String name = job.order()
                .files()
                .get(Math.min(done, job.order().files().size() - 1))
                .file()
                .name();
        Progress progress = state.progress();
        return switch (state.phase()) {
            case WAITING -> getTranslation(before > 0 ? "imports.waiting" : "imports.waiting.archive", before);
            case COPYING -> getTranslation("imports.copying", name);
            case READING ->
                getTranslation(
                                "imports.reading",
                                name,
                                number(progress.counts().records()),
                                number(progress.recordsEachSecond()))
                        + progress.left().map(this::left).orElse("");
            case DONE, CANCELLED -> "";
        };
    }

    private String number(long number) {
        return NumberFormat.getIntegerInstance(getLocale()).format(number);
    }

    private String left(Duration left) {
        long minutes = left.toMinutes();
        return " "
                + (minutes > 0
                        ? getTranslation("imports.left.minutes", minutes)
                        : getTranslation("imports.left.seconds", Math.max(1, left.toSeconds())));
    }
}
