package se.nyhetsarkivet.archive.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static se.nyhetsarkivet.archive.News.found;
import static se.nyhetsarkivet.archive.News.line;
import static se.nyhetsarkivet.archive.News.source;

import de.undercouch.citeproc.ris.RISParser;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.ParseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.Seeds;
import se.nyhetsarkivet.archive.ArchiveLedger;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.archive.log.ProofCheck;
import se.nyhetsarkivet.export.citation.CitationStyle;
import se.nyhetsarkivet.export.citation.Citations;
import se.nyhetsarkivet.export.citation.CitedProof;
import se.nyhetsarkivet.export.citation.CitedRevision;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.Revision;
import tools.jackson.databind.json.JsonMapper;

/** Whoever meets a citation can ask the archive whether it holds. */
@Tag("slow")
class CitationCheckTest {

    private static final String NO_SUCH = "0".repeat(64);

    @TempDir
    private Path directory;

    private NewsArchive archive;
    private ItemId bridge;
    private ItemId tunnel;
    private Revision first;
    private Revision second;

    @BeforeEach
    void open() {
        archive = NewsArchive.at(directory.resolve("archive")).open();
        archive.importFrom(source("a.jsonl", line("1", "Bron öppnar", "I maj.") + line("2", "Tunneln stängs", "Nu.")));
        archive.importFrom(source("b.jsonl", line("1", "Bron öppnar", "I juni.")));
        bridge = found(archive, "bron");
        tunnel = found(archive, "tunneln");
        first = archive.history(bridge).revisions().get(0);
        second = archive.history(bridge).revisions().get(1);
    }

    @AfterEach
    void close() {
        archive.close();
    }

    private static String link(ItemId id, int revision) {
        return "https://host.example/nyhet/" + id + "/bron-oppnar?revision=" + revision;
    }

    private <T extends CitationCheck> T check(String pasted, Class<T> expected) {
        CitationCheck answer = archive.check(pasted);
        assertThat(answer).as(pasted).isInstanceOf(expected);
        return expected.cast(answer);
    }

    @Test
    void everyFormOfACitationIsFoundExactly() {
        CitedRevision cited = new CitedRevision(first, URI.create(link(bridge, 1)), LocalDate.of(2026, 8, 25))
                .withLogHead(archive.log().headInOneLine());
        Citations citations = new Citations();
        assertThat(citations.ris(cited)).contains(", log head: nyhetsarkivet-");
        for (String pasted : new String[] {
            citations.text(CitationStyle.HARVARD, Locale.of("sv"), cited),
            citations.text(CitationStyle.OXFORD, Locale.of("en"), cited),
            citations.ris(cited),
            citations.bibTex(cited),
            citations.cslJson(cited),
            link(bridge, 1) + " " + first.fingerprint(),
            first.fingerprint().hex(),
            first.fingerprint().hex().substring(0, 12)
        }) {
            CitationCheck.Exact exact = check(pasted, CitationCheck.Exact.class);
            assertThat(exact.revision()).isEqualTo(first);
            assertThat(exact.proof()).isEqualTo(CitationCheck.Proof.FINGERPRINT);
            assertThat(exact.from()).isEqualTo(first.seenAt());
            assertThat(exact.until()).contains(second.seenAt());
            assertThat(exact.inForce()).isFalse();
        }
    }

    @Test
    void theProofComesOutOfEachFormForProgramsByteForByte() throws ParseException, IOException {
        String proof = archive.log().proofForCitation(first).orElseThrow();
        CitedRevision cited = new CitedRevision(first, URI.create(link(bridge, 1)), LocalDate.of(2026, 8, 25))
                .withLogHead(archive.log().headInOneLine())
                .withProof(Optional.of(proof));
        Citations citations = new Citations();
        String ris = new RISParser()
                .parse(new StringReader(citations.ris(cited)))
                .getReferences()
                .getFirst()
                .getNotes()[0];
        String csl = JsonMapper.shared()
                .readTree(citations.cslJson(cited))
                .get(0)
                .get("note")
                .asString();
        String bibTex = new BibTeXParser()
                .parse(new StringReader(citations.bibTex(cited)))
                .getEntries()
                .values()
                .iterator()
                .next()
                .getField(BibTeXEntry.KEY_NOTE)
                .toUserString();
        for (String note : List.of(
                ris,
                csl,
                bibTex,
                citations.ris(cited),
                citations.cslJson(cited).replace("/", "\\/"),
                citations.bibTex(cited),
                ris.replaceAll("(.{70})", "$1\n> "))) {
            assertThat(CitedProof.in(note)).as(note).contains(proof);
            assertThat(archive.log().checkProofOf(CitedProof.in(note).orElseThrow(), first))
                    .isInstanceOf(ProofCheck.Proved.class);
            assertThat(check(note + " " + link(bridge, 1), CitationCheck.Exact.class)
                            .revision())
                    .isEqualTo(first);
        }
        assertThat(archive.log().checkProofOf(proof, second)).isInstanceOf(ProofCheck.OfAnother.class);
        assertThat(CitedProof.in(ris.substring(0, ris.length() - 2))).as("cut").isEmpty();
        assertThat(citations.text(CitationStyle.HARVARD, Locale.of("sv"), cited))
                .doesNotContain("tlog-proof");
    }

    @Test
    void theLastRevisionIsStillInForce() {
        CitationCheck.Exact exact = check(second.fingerprint().hex(), CitationCheck.Exact.class);
        assertThat(exact.revision()).isEqualTo(second);
        assertThat(exact.inForce()).isTrue();
    }

    @Test
    void theFingerprintDecidesOverTheNumber() {
        CitationCheck.Exact exact = check(link(bridge, 9) + " " + first.fingerprint(), CitationCheck.Exact.class);
        assertThat(exact.revision()).isEqualTo(first);
        assertThat(exact.cited().revision()).hasValue(9);
    }

    @Test
    void aTextThatReturnedIsTheRevisionThatWasCited() {
        archive.importFrom(source("c.jsonl", line("1", "Bron öppnar", "I maj.")));
        String hash = first.fingerprint().hex();
        assertThat(check(link(bridge, 1) + " " + hash, CitationCheck.Exact.class)
                        .revision()
                        .number())
                .isEqualTo(1);
        assertThat(check(link(bridge, 3) + " " + hash, CitationCheck.Exact.class)
                        .revision()
                        .number())
                .isEqualTo(3);
        assertThat(check(hash, CitationCheck.Exact.class).inForce()).isTrue();
    }

    @Test
    void aNumberAloneIsAWeakerProof() {
        CitationCheck.Exact exact = check(link(bridge, 1), CitationCheck.Exact.class);
        assertThat(exact.revision()).isEqualTo(first);
        assertThat(exact.proof()).isEqualTo(CitationCheck.Proof.NUMBER);
    }

    @Test
    void anItemThatSaysSomethingElseTellsWhatItSaid() {
        assertThat(check(link(bridge, 1) + " " + NO_SUCH, CitationCheck.Changed.class)
                        .history()
                        .revisions())
                .containsExactly(first, second);
        check(link(bridge, 3), CitationCheck.Changed.class);
        check(link(tunnel, 1) + " " + first.fingerprint(), CitationCheck.Changed.class);
    }

    @Test
    void anItemAloneIsNoWording() {
        assertThat(check(bridge.value(), CitationCheck.NoWordingCited.class)
                        .history()
                        .current())
                .contains(second);
    }

    @Test
    void aWithdrawnItemTellsWhetherItHeldTheText() {
        archive.ledger().erase(bridge, "Dom");
        CitationCheck.Withdrawn held = check(first.fingerprint().hex(), CitationCheck.Withdrawn.class);
        assertThat(held.tombstone().reason()).isEqualTo("Dom");
        assertThat(held.wordingWasHeld()).isTrue();
        assertThat(check(link(bridge, 1), CitationCheck.Withdrawn.class).wordingWasHeld())
                .isFalse();
        assertThat(check(link(bridge, 1) + " " + NO_SUCH, CitationCheck.Withdrawn.class)
                        .wordingWasHeld())
                .isFalse();
    }

    @Test
    void whatAnUndoneImportBroughtIsUnknown() {
        archive.ledger().undo(2);
        check(second.fingerprint().hex(), CitationCheck.Unknown.class);
        check(link(bridge, 2) + " " + second.fingerprint(), CitationCheck.Changed.class);
    }

    @Test
    void whatIsNotThereIsUnknownAndWhatIsNoCitationUnreadable() {
        check(NO_SUCH, CitationCheck.Unknown.class);
        check(link(new ItemId("0".repeat(15) + "z"), 1), CitationCheck.Unknown.class);
        assertThat(check("Bron öppnar", CitationCheck.Unreadable.class).reason())
                .isEqualTo(CitationCheck.Reason.NOTHING_FOUND);
        assertThat(check(link(bridge, 1) + " " + link(bridge, 2), CitationCheck.Unreadable.class)
                        .reason()
                        .sentence())
                .contains("one citation at a time");
    }

    @Test
    void theLedgerAnswersToo() {
        try (ArchiveLedger ledger = NewsArchive.at(directory.resolve("archive")).openLedger()) {
            assertThat(ledger.check(link(bridge, 1))).isEqualTo(archive.check(link(bridge, 1)));
            assertThat(ledger.history(bridge)).isEqualTo(archive.history(bridge));
        }
    }

    @Test
    void noTextIsAnError() {
        Seeds.run(
                300,
                random -> assertThat(archive.check(Seeds.text(random, 60)
                                + first.fingerprint().hex().substring(random.nextInt(64))))
                        .isNotNull());
    }
}
