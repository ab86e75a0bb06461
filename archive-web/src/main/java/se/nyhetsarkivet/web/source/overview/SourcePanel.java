package se.nyhetsarkivet.web.source.overview;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.nyhetsarkivet.store.ImportBatch;
import se.nyhetsarkivet.web.access.audit.Act;
import se.nyhetsarkivet.web.access.audit.Acting;
import se.nyhetsarkivet.web.address.AccessAddress;
import se.nyhetsarkivet.web.address.ListParameters;
import se.nyhetsarkivet.web.shell.form.PlainTable;
import se.nyhetsarkivet.web.source.overview.SourcesView.Parts;
import se.nyhetsarkivet.web.source.setting.SourceProperties.Watched;
import se.nyhetsarkivet.web.source.state.SourceReport;
import se.nyhetsarkivet.web.source.state.SourceReports;
import se.nyhetsarkivet.web.source.state.VisitNote;
import se.nyhetsarkivet.web.source.watch.SourceWatch;
import se.nyhetsarkivet.web.text.Dates;

/** One source: how it stands, a visit at once, what came of the latest visits, and what was imported. It looks each second for a visit that was asked for. */
final class SourcePanel extends Div {

    /** Somebody had a source visited at once. */
    static final Act VISIT = new Act("source.visit");

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 20;
    private static final int LOOKED_THROUGH = 200;

    private final transient SourceReports reports;
    private final transient Parts parts;
    private final String name;
    private final Div answer = new Div();
    private final Div content = new Div();
    private boolean waiting;

    SourcePanel(String name, SourceReports reports, Parts parts) {
        this.name = name;
        this.reports = reports;
        this.parts = parts;
        answer.getElement().setAttribute("role", "status");
        if (SourcesView.isArchivist()) {
            add(new NativeButton(getTranslation("sources.visit"), click -> visit()));
        }
        add(answer, content);
        show();
    }

    private void visit() {
        SourceWatch.Asked asked = parts.watch().ask(name);
        if (asked == SourceWatch.Asked.SOON) {
            parts.audit().record(Acting.current(), VISIT, name, "");
        }
        say(
                switch (asked) {
                    case SOON, ALREADY -> getTranslation("sources.visit.soon");
                    case JUST_VISITED -> getTranslation("sources.visit.just");
                    case UNKNOWN -> getTranslation("sources.unknown.help");
                });
        waiting = parts.watch().isAsked(name);
        if (waiting) {
            parts.live().follow(this, this::look);
        }
    }

    private boolean look() {
        if (!waiting || parts.watch().isAsked(name)) {
            return waiting;
        }
        waiting = false;
        show();
        parts.sources().notes(name, 1).forEach(note -> say(getTranslation("sources.visited", outcome(note))));
        return false;
    }

    private void say(String said) {
        answer.removeAll();
        answer.add(new Paragraph(said));
    }

    private void show() {
        content.removeAll();
        reports.all().stream()
                .filter(report -> report.state().name().equals(name))
                .forEach(report -> content.add(
                        facts(report),
                        new H2(getTranslation("sources.visits")),
                        visits(),
                        new H2(getTranslation("sources.imports")),
                        imports()));
    }

    private Component facts(SourceReport report) {
        SourceWords words = new SourceWords(getLocale(), parts.clock().instant(), this::getTranslation);
        SourceFacts facts = new SourceFacts();
        facts.add("sources.state", words.state(report));
        if (!report.state().error().isEmpty()) {
            facts.add("sources.error", SourceWords.reason(report.state().error()));
        }
        facts.add("sources.next", words.next(report));
        facts.add("sources.read", words.moment(report.state().lastSuccess()));
        facts.add("sources.new", words.moment(report.lastNew()));
        facts.add("sources.weeks", words.weeks(report));
        facts.add("sources.address", report.state().address());
        parts.watch().source(name).ifPresent(source -> facts.add(source));
        return facts;
    }

    private Component visits() {
        List<VisitNote> notes = parts.sources().notes(name, SHOWN);
        if (notes.isEmpty()) {
            return new Paragraph(getTranslation("sources.visits.none"));
        }
        PlainTable table = table("visits.when", "visits.outcome", "visits.reason");
        table.getElement().setAttribute("aria-label", getTranslation("sources.visits"));
        notes.forEach(note -> table.row(List.of(
                new Text(Dates.moment(note.at(), getLocale())),
                new Text(outcome(note)),
                SourceWords.reason(note.reason()))));
        return table;
    }

    private PlainTable table(String... columns) {
        return new PlainTable(Stream.of(columns)
                        .map(column -> getTranslation("sources." + column))
                        .toList())
                .inBlocks();
    }

    private String outcome(VisitNote note) {
        return switch (note.outcome()) {
            case READ -> getTranslation("sources.outcome.read", note.newPages());
            case FAILED -> getTranslation("sources.outcome.failed");
            case WAITED -> getTranslation("sources.outcome.waited");
        };
    }

    private Component imports() {
        Optional<String> actor = parts.watch().source(name).map(Watched::actor).map(who -> who.name());
        List<ImportBatch> batches = actor.map(this::imports).orElse(List.of());
        if (batches.isEmpty()) {
            return new Paragraph(getTranslation("sources.imports.none"));
        }
        Div imports = new Div();
        PlainTable table = table("imports.number", "imports.when", "imports.counts");
        table.getElement().setAttribute("aria-label", getTranslation("sources.imports"));
        batches.forEach(batch -> table.row(List.of(
                new Anchor(
                        "/" + AccessAddress.LEDGER + "/" + batch.number(),
                        getTranslation("ledger.batch", batch.number())),
                new Text(Dates.moment(batch.startedAt(), getLocale())),
                new Text(getTranslation(
                        "sources.imports.of",
                        batch.counts().newItems(),
                        batch.counts().changed(),
                        batch.counts().unchanged(),
                        batch.counts().rejected())))));
        String all =
                "/" + AccessAddress.LEDGER + ListParameters.query(Stream.of(Map.entry("who", actor.orElseThrow())));
        imports.add(table, new Paragraph(new Anchor(all, getTranslation("sources.imports.all"))));
        return imports;
    }

    /** The ledger finds whose names contain this one, such as those of a source with a longer name. */
    private List<ImportBatch> imports(String actor) {
        ImportBatch.Filter filter = new ImportBatch.Filter(actor, Optional.empty(), Optional.empty());
        return parts.ledger().latestBatches(filter, Long.MAX_VALUE, LOOKED_THROUGH).stream()
                .filter(batch -> batch.importedBy().equals(actor))
                .limit(SHOWN)
                .toList();
    }
}
