package se.nyhetsarkivet.web.imports;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.archive.imports.ImportPreview;
import se.nyhetsarkivet.item.Rejection;
import se.nyhetsarkivet.store.ImportBatch;
import se.nyhetsarkivet.web.address.AccessAddress;
import se.nyhetsarkivet.web.intake.job.FileOutcome;
import se.nyhetsarkivet.web.intake.job.FileOutcome.Doubts;
import se.nyhetsarkivet.web.intake.job.ImportJob;

/** What came of the files of a dry run or an import that is over. */
final class OutcomePanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient NewsArchive archive;
    private final transient ImportJob job;

    OutcomePanel(NewsArchive archive, ImportJob job) {
        this.archive = archive;
        this.job = job;
        addClassName("import-outcome");
        job.state().outcomes().forEach(this::show);
    }

    private void show(FileOutcome outcome) {
        add(new H3(outcome.file().name()));
        switch (outcome.result()) {
            case FileOutcome.Tried(ImportPreview preview) -> tried(outcome, preview);
            case FileOutcome.Imported imported -> imported(outcome, imported);
            case FileOutcome.Failed failed ->
                add(new Paragraph(getTranslation("imports.failed")), ReadAs.sentences(List.of(failed.reason())));
            case FileOutcome.Stopped stopped -> add(new Paragraph(getTranslation("imports.stopped")));
        }
    }

    private void tried(FileOutcome outcome, ImportPreview preview) {
        add(
                new Paragraph(getTranslation("imports.format", preview.format())),
                counts("imports.counts.tried", preview.counts()));
        if (!preview.firstItems().isEmpty()) {
            add(new H4(getTranslation("imports.first-items")), ReadAs.items(preview.firstItems(), getLocale()));
        }
        doubts(preview.sharedNames(), new Doubts(preview.firstDoubtfulDates(), preview.doubtfulDates()));
        rejections(outcome, preview.counts(), preview.firstRejections());
    }

    private void imported(FileOutcome outcome, FileOutcome.Imported imported) {
        ImportBatch batch = imported.batch();
        add(
                new Paragraph(getTranslation("imports.format", batch.source().format())),
                counts("imports.counts.done", batch.counts()));
        String batchText = batch.finishedAt().isPresent() ? "imports.batch" : "imports.batch.unfinished";
        add(
                new Paragraph(getTranslation(batchText, String.valueOf(batch.number()))),
                new Paragraph(new Anchor(
                        "/" + AccessAddress.LEDGER + "/" + batch.number(), getTranslation("imports.ledger"))));
        doubts(imported.sharedNames(), imported.doubts());
        rejections(outcome, batch.counts(), archive.ledger().rejections(batch.number()));
    }

    private Paragraph counts(String key, ImportBatch.Counts counts) {
        Paragraph sentence = new Paragraph(
                getTranslation(key, counts.newItems(), counts.changed(), counts.unchanged(), counts.rejected()));
        sentence.addClassName("counts");
        return sentence;
    }

    private void doubts(List<ImportBatch.SharedName> names, Doubts dates) {
        if (!names.isEmpty()) {
            add(
                    new H4(getTranslation("imports.doubtful.names", names.size())),
                    new Paragraph(getTranslation("imports.doubtful.names.help")),
                    ReadAs.sentences(
                            names.stream().map(ImportBatch.SharedName::inWords).toList()));
        }
        if (dates.all() > 0) {
            add(
                    new H4(getTranslation("imports.doubtful.dates", dates.all())),
                    ReadAs.sentences(dates.first().stream()
                            .map(ImportPreview.DoubtfulDate::inWords)
                            .toList()));
        }
    }

    private void rejections(FileOutcome outcome, ImportBatch.Counts counts, List<Rejection> first) {
        if (counts.rejected() == 0) {
            return;
        }
        Anchor file = new Anchor(
                "/" + RejectionsController.PATH + "?job=" + job.id() + "&file="
                        + outcome.file().id(),
                getTranslation("imports.rejected.csv"));
        file.setRouterIgnore(true);
        file.getElement().setAttribute("download", true);
        add(
                new H4(getTranslation("imports.rejected", counts.rejected())),
                ReadAs.rejections(first),
                new Paragraph(file));
    }
}
