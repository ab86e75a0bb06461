package se.nyhetsarkivet.web.upkeep;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableRunnable;
import java.text.NumberFormat;
import java.util.Locale;
import se.nyhetsarkivet.web.text.Dates;
import se.nyhetsarkivet.web.upkeep.job.UpkeepJob;
import se.nyhetsarkivet.web.upkeep.job.UpkeepState;

/** How far a verification or a backup has come, and a way to stop it. */
final class JobPanel extends Section {

    private static final long serialVersionUID = 1L;

    /** A screen reader hears of it now and then only. */
    private static final int LOOKS_BETWEEN_WORDS = 10;

    private final transient UpkeepJob job;
    private final H2 title;
    private final Element bar = new Element("progress");
    private final Paragraph shown = new Paragraph();
    private final Paragraph heard = new Paragraph();
    private int looks;

    JobPanel(UpkeepJob job, SerializableRunnable cancel) {
        this.job = job;
        title = new H2(getTranslation("upkeep.running." + text(job.kind())));
        title.getElement().setAttribute("tabindex", "-1");
        heard.getElement().setAttribute("role", "status");
        heard.addClassName("visually-hidden");
        bar.setAttribute("aria-label", title.getText());
        add(title);
        getElement().appendChild(bar);
        add(
                shown,
                heard,
                new Paragraph(getTranslation("upkeep.by", job.who(), Dates.moment(job.startedAt(), getLocale()))),
                new NativeButton(getTranslation("upkeep.cancel"), click -> cancel.run()),
                new Paragraph(getTranslation("upkeep.cancel.help." + text(job.kind()))));
    }

    static String text(UpkeepJob.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    void takeFocus() {
        title.getElement().executeJs("this.focus()");
    }

    boolean isOver() {
        return job.end().isPresent();
    }

    void look() {
        String text = said();
        shown.setText(text);
        if (looks++ % LOOKS_BETWEEN_WORDS == 0) {
            heard.setText(text);
        }
    }

    private String said() {
        if (job.isCancelled()) {
            return getTranslation("upkeep.cancelling");
        }
        return switch (job.state()) {
            case UpkeepState.Verifying verifying -> {
                UpkeepState.Checked read = verifying.read();
                bar.setAttribute("max", String.valueOf(read.of())).setAttribute("value", String.valueOf(read.parts()));
                yield getTranslation(
                                "upkeep.verifying",
                                Math.min(read.parts() + 1, read.of()),
                                read.of(),
                                number(read.revisions()))
                        + (read.differences() > 0
                                ? " " + getTranslation("soundness.differences.of", read.differences())
                                : "");
            }
            case UpkeepState.Copying copying ->
                getTranslation("upkeep.copying." + copying.step().name().toLowerCase(Locale.ROOT));
            case UpkeepState.Ended ended -> "";
        };
    }

    private String number(long number) {
        return NumberFormat.getIntegerInstance(getLocale()).format(number);
    }
}
