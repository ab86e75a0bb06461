package se.nyhetsarkivet.web.cli.search;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.archive.ArchiveLedger;
import se.nyhetsarkivet.export.citation.Citations;
import se.nyhetsarkivet.export.citation.CitedRevision;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.web.answer.CitationAnswer;
import se.nyhetsarkivet.web.answer.RevisionAnswer;
import se.nyhetsarkivet.web.citation.CitationFormat;
import se.nyhetsarkivet.web.citation.CitationLink;
import se.nyhetsarkivet.web.cli.console.Console;
import se.nyhetsarkivet.web.cli.console.ExitCode;
import se.nyhetsarkivet.web.cli.console.PlainText;
import se.nyhetsarkivet.web.cli.console.ShownRevisions;
import se.nyhetsarkivet.web.cli.option.ArchiveOption;

@Command(
        name = "cite",
        description = "Writes a citation of a revision, also while the web application runs.",
        footer = {"", "Readers of the citation can check it: check-citation TEXT."})
public final class CiteCommand implements Callable<Integer> {

    @Mixin
    private final ArchiveOption archive = new ArchiveOption();

    @Parameters(paramLabel = "ID", description = "the item's id")
    private String id = "";

    @Option(names = "--revision", paramLabel = "N", description = "the revision; otherwise the one in force")
    private @Nullable Integer number;

    @Option(
            names = "--style",
            paramLabel = "STYLE",
            description = "harvard, oxford, ris, bibtex or csl-json; otherwise harvard")
    private String style = "harvard";

    @Option(names = "--language", paramLabel = "TAG", description = "sv or en; otherwise sv")
    private String language = "sv";

    @Option(
            names = "--link-base",
            paramLabel = "URL",
            description = "where the archive is on the web; otherwise http://localhost:8080")
    private String linkBase = "http://localhost:8080";

    @Option(names = "--json", description = "answer in JSON")
    private boolean json;

    private final Console console;

    public CiteCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Revision revision;
        Optional<String> logHead;
        Optional<String> proof;
        try (ArchiveLedger ledger = archive.openLedger(console)) {
            ShownRevisions revisions = ShownRevisions.of(ledger.history(new ItemId(id)));
            revision = number == null ? revisions.last() : revisions.number(number);
            logHead = ledger.log().headInOneLine();
            proof = ledger.log().proofForCitation(revision);
        }
        CitedRevision cited = cited(revision).withLogHead(logHead).withProof(proof);
        String citation = written(cited);
        if (json) {
            console.json(new CitationAnswer(
                    id, RevisionAnswer.of(revision), cited.link().toString(), style, citation));
        } else {
            citation.lines().forEach(line -> console.out().println(PlainText.of(line)));
        }
        return ExitCode.DONE;
    }

    private CitedRevision cited(Revision revision) {
        String base = linkBase.endsWith("/") ? linkBase.substring(0, linkBase.length() - 1) : linkBase;
        try {
            LocalDate today = LocalDate.ofInstant(console.clock().instant(), PartialDate.ZONE);
            CitedRevision cited = CitationLink.of(base, revision, today);
            if (cited.link().getHost() != null) {
                return cited;
            }
        } catch (IllegalArgumentException | InvalidValueException noAddress) {
            // Told below, in the same words as an address without a host.
        }
        throw new ArchiveException("--link-base is '" + linkBase + "'; expected an address such as https://host.");
    }

    private String written(CitedRevision cited) {
        return CitationFormat.of(style)
                .orElseThrow(() -> new ArchiveException(
                        "--style is '" + style + "'; expected one of " + CitationFormat.labels() + "."))
                .write(new Citations(), Locale.forLanguageTag(language), cited);
    }
}
