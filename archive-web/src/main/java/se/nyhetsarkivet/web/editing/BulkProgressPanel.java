package se.nyhetsarkivet.web.editing;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableConsumer;
import se.nyhetsarkivet.web.editing.job.BulkEditJob;
import se.nyhetsarkivet.web.shell.form.FormFields;

/** How far an edit of many items has come, whose it is and why, and a way to stop it. */
final class BulkProgressPanel extends Div {

    private static final long serialVersionUID = 1L;

    private static final String REASON = "bulk-cancel-reason";

    /** A screen reader hears of it now and then only. */
    private static final int LOOKS_BETWEEN_WORDS = 10;

    private final transient BulkEditJob job;
    private final Element bar = new Element("progress");
    private final Paragraph shown = new Paragraph();
    private final Paragraph heard = new Paragraph();
    private int looks;

    /**
     * Shows a job.
     *
     * @param job the job, which is not over
     * @param cancel gets why it is to be stopped
     */
    BulkProgressPanel(BulkEditJob job, SerializableConsumer<String> cancel) {
        this.job = job;
        addClassName("import-progress");
        heard.getElement().setAttribute("role", "status");
        heard.addClassName("visually-hidden");
        bar.setAttribute("aria-label", getTranslation("bulk.progress"));
        H2 title = new H2(getTranslation("bulk.running"));
        title.getElement().setAttribute("tabindex", "-1").executeJs("this.focus()");
        add(
                title,
                new Paragraph(getTranslation(
                        "bulk.running.who",
                        job.order().who().name(),
                        job.order().reason())));
        getElement().appendChild(bar);
        add(
                shown,
                heard,
                new Paragraph(getTranslation("imports.may-leave")),
                new FormFields()
                        .line(REASON, getTranslation("imports.cancel.reason"), FormFields.Kind.LINE)
                        .send(
                                getTranslation("imports.cancel"),
                                typed -> cancel.accept(
                                        typed.getOrDefault(REASON, "").strip())));
    }

    /** Shows how far it has come. */
    void look() {
        BulkEditJob.State state = job.state();
        bar.setAttribute("max", String.valueOf(state.all()));
        if (state.done() > 0) {
            bar.setAttribute("value", String.valueOf(state.done()));
        }
        String text = job.cancelled()
                ? getTranslation("imports.cancelling")
                : state.done() == 0
                        ? getTranslation("imports.waiting.archive")
                        : getTranslation("bulk.done-of", state.done(), state.all());
        shown.setText(text);
        if (looks++ % LOOKS_BETWEEN_WORDS == 0 || job.cancelled()) {
            heard.setText(text);
        }
    }
}
