package se.nyhetsarkivet.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.nyhetsarkivet.archive.News.found;
import static se.nyhetsarkivet.archive.News.line;
import static se.nyhetsarkivet.archive.News.source;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.archive.imports.ImportProgress;
import se.nyhetsarkivet.item.Actor;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.item.Revision;

/** The record names who acted as the caller did, and nobody whom the machine knows. */
@Tag("slow")
class RecordedActorTest {

    private static final Actor ANNA = new Actor("Anna");
    private static final Actor ERIK = new Actor("Erik");
    private static final NewsItem TUNNEL =
            NewsItem.builder("Tunneln öppnar", PartialDate.parse("2018")).build();

    private static final NewsItem BRIDGE =
            NewsItem.builder("Bron stängs", PartialDate.parse("2018")).build();

    @TempDir
    private Path directory;

    @Test
    void whoWasNamedWithACallIsRecorded() throws SQLException {
        try (NewsArchive archive = NewsArchive.at(directory).actor(ANNA).open()) {
            archive.importFrom(source("bron.jsonl", line("1", "Bron öppnar", "I maj.")), ImportProgress.NONE, ERIK);
            archive.add(List.of(TUNNEL), ERIK);
            ItemId bridge = found(archive, "bron");
            ArchiveLedger ledger = archive.ledger();
            assertThat(ledger.withdraw(bridge, "Dom", ERIK).decidedBy()).isEqualTo("Erik");
            ledger.reinstate(bridge, "Upphävd", ERIK);
            assertThat(ledger.erase(bridge, "Begäran", ERIK).tombstone().decidedBy())
                    .isEqualTo("Erik");
            ledger.undo(2, ERIK);
        }
        assertThat(recorded()).containsOnly("Erik");
    }

    /** Half a surrogate pair has no form in UTF-8; the record would say something else than was given. */
    @ParameterizedTest
    @ValueSource(strings = {"Dom \ud83d", "\udc00Dom", "Dom \ude00\ud83d igen"})
    void whatCannotBeRecordedAsItWasGivenIsRefused(String half) {
        try (NewsArchive archive = NewsArchive.at(directory).open()) {
            archive.add(List.of(TUNNEL, BRIDGE));
            ArchiveLedger ledger = archive.ledger();
            ledger.withdraw(BRIDGE.id(), "Dom");
            Revision tunnel = archive.history(TUNNEL.id()).current().orElseThrow();
            for (ThrowingCallable act : List.<ThrowingCallable>of(
                    () -> new Actor(half),
                    () -> ledger.withdraw(TUNNEL.id(), half),
                    () -> ledger.erase(TUNNEL.id(), half),
                    () -> ledger.reinstate(BRIDGE.id(), half),
                    () -> ledger.edit(tunnel, BRIDGE, half, ANNA),
                    () -> archive.curation()
                            .decide(ArchiveCuration.Verdict.SAME, List.of(TUNNEL.id(), BRIDGE.id()), half, ANNA))) {
                assertThatThrownBy(act)
                        .isInstanceOf(InvalidValueException.class)
                        .hasMessageContaining("has half a character");
            }
            assertThat(archive.history(TUNNEL.id()).revisions()).containsExactly(tunnel);
            assertThat(archive.verify().differences()).isEmpty();
        }
    }

    @Test
    void whoWasNamedAtTheOpeningIsRecordedOtherwise() throws SQLException {
        try (NewsArchive archive = NewsArchive.at(directory).actor(ANNA).open()) {
            change(archive);
        }
        assertThat(recorded()).containsOnly("Anna");
    }

    @Test
    void ifNobodyIsNamedTheRecordSaysThatItDoesNotKnow() throws SQLException {
        try (NewsArchive archive = NewsArchive.at(directory).open()) {
            change(archive);
        }
        assertThat(recorded()).containsOnly("unknown");
    }

    @Test
    void aLedgerThatIsOpenedByItselfNamesWhomItWasOpenedFor() throws SQLException {
        ItemId bridge;
        try (NewsArchive archive = NewsArchive.at(directory).actor(ANNA).open()) {
            archive.importFrom(source("bron.jsonl", line("1", "Bron öppnar", "I maj.")));
            bridge = found(archive, "bron");
        }
        try (ArchiveLedger ledger = NewsArchive.at(directory).actor(ERIK).openLedger()) {
            assertThat(ledger.withdraw(bridge, "Dom").decidedBy()).isEqualTo("Erik");
        }
        assertThat(recorded()).containsExactly("Anna", "Erik");
    }

    private static void change(NewsArchive archive) {
        archive.importFrom(source("bron.jsonl", line("1", "Bron öppnar", "I maj.")));
        archive.add(List.of(TUNNEL));
        ItemId bridge = found(archive, "bron");
        ArchiveLedger ledger = archive.ledger();
        ledger.withdraw(bridge, "Dom");
        ledger.reinstate(bridge, "Upphävd");
        ledger.erase(bridge, "Begäran");
        ledger.undo(2);
    }

    /** Every name in the record: of imports, of undoing and of each decision. */
    private List<String> recorded() throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection record = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("archive.sqlite"));
                Statement statement = record.createStatement();
                ResultSet rows = statement.executeQuery("SELECT imported_by FROM batch"
                        + " UNION ALL SELECT undone_by FROM batch WHERE undone_by IS NOT NULL"
                        + " UNION ALL SELECT decided_by FROM withdrawal")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
