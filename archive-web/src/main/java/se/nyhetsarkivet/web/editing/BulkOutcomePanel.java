package se.nyhetsarkivet.web.editing;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import se.nyhetsarkivet.store.ImportBatch;
import se.nyhetsarkivet.web.address.AccessAddress;
import se.nyhetsarkivet.web.editing.job.BulkEditJob;

/** What came of an edit of many items that is over. */
final class BulkOutcomePanel extends Div {

    private static final long serialVersionUID = 1L;

    private final String sentence;

    /**
     * Shows what came of it.
     *
     * @param job the job, which is over
     * @param dismiss puts the report away
     */
    BulkOutcomePanel(BulkEditJob job, Runnable dismiss) {
        addClassName("import-outcome");
        sentence = getTranslation(
                switch (job.state().phase()) {
                    case RUNNING -> "bulk.running";
                    case DONE -> "bulk.finished";
                    case UNCHANGED -> "bulk.unchanged";
                    case CANCELLED -> "bulk.cancelled";
                    case FAILED -> "bulk.failed";
                    case READ_ONLY -> "ledger.undo.read-only";
                });
        H2 title = new H2(sentence);
        title.getElement().setAttribute("tabindex", "-1");
        add(
                title,
                new Paragraph(getTranslation(
                        "bulk.running.who",
                        job.order().who().name(),
                        job.order().reason())));
        job.state().batch().ifPresent(this::batch);
        add(new NativeButton(getTranslation("imports.dismiss"), click -> dismiss.run()));
    }

    private void batch(ImportBatch batch) {
        ImportBatch.Counts counts = batch.counts();
        Paragraph counted = new Paragraph(getTranslation("bulk.counts", counts.changed(), counts.unchanged()));
        counted.addClassName("counts");
        add(counted);
        if (counts.rejected() > 0) {
            add(new Paragraph(getTranslation("bulk.counts.not", counts.rejected())));
        }
        add(new Paragraph(new Anchor(
                "/" + AccessAddress.LEDGER + "/" + batch.number(),
                getTranslation("edit.saved.batch", batch.number()))));
    }

    /** The heading, to be heard. */
    String sentence() {
        return sentence;
    }
}
