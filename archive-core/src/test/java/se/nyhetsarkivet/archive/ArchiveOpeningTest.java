package se.nyhetsarkivet.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.nyhetsarkivet.archive.News.count;
import static se.nyhetsarkivet.archive.News.found;
import static se.nyhetsarkivet.archive.News.line;
import static se.nyhetsarkivet.archive.News.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.ArchiveInUseException;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.LogUnavailableException;
import se.nyhetsarkivet.ReadOnlyArchiveException;
import se.nyhetsarkivet.archive.imports.ImportProgress;
import se.nyhetsarkivet.archive.verification.Verification;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.store.VerificationRecord;
import se.nyhetsarkivet.transparency.SignedNote;

/** An archive is opened in one way, for writing or for reading only, by the clock that is given. */
@Tag("slow")
class ArchiveOpeningTest {

    private static final Instant NEW_YEAR = Instant.parse("2020-12-31T23:30:00Z");

    @TempDir
    private Path directory;

    private NewsArchive made() {
        NewsArchive archive = NewsArchive.at(directory).open();
        archive.importFrom(
                source("bron.jsonl", line("1", "Bron öppnar", "I maj.") + line("2", "Bron stängs", "I juni.")));
        return archive;
    }

    @Test
    void thereIsAnArchiveOnceOneWasOpened() {
        assertThat(NewsArchive.exists(directory)).isFalse();
        assertThat(NewsArchive.exists(directory.resolve("nowhere"))).isFalse();
        made().close();
        assertThat(NewsArchive.exists(directory)).isTrue();
    }

    @Test
    void anItemIsGotAsItIsNow() {
        try (NewsArchive archive = made()) {
            ItemId bridge = found(archive, "öppnar");
            archive.importFrom(source("igen.jsonl", line("1", "Bron öppnar igen", "I maj.")));
            assertThat(archive.get(bridge).orElseThrow().item().headline()).isEqualTo("Bron öppnar igen");
            archive.ledger().withdraw(bridge, "Dom");
            assertThat(archive.get(bridge)).isEmpty();
            assertThat(archive.get(new ItemId("aaaaaaaaaaaaaaaa"))).isEmpty();
        }
    }

    @Test
    void whatIsRecordedAndWhatTodayIsComesFromTheClock() {
        try (NewsArchive archive =
                NewsArchive.at(directory).clock(InstantSource.fixed(NEW_YEAR)).open()) {
            archive.add(List.of(
                    NewsItem.builder("Nyår", PartialDate.parse("2021-01-01")).build()));
            archive.verify();
            assertThat(archive.today()).isEqualTo(LocalDate.of(2021, 1, 1));
            assertThat(archive.search(SearchRequest.of("datum:idag")).total()).isEqualTo(1);
            assertThat(archive.ledger().batch(1).startedAt()).isEqualTo(NEW_YEAR);
            assertThat(archive.ledger().batch(1).finishedAt()).contains(NEW_YEAR);
            assertThat(archive.get(found(archive, "nyår")).orElseThrow().seenAt())
                    .isEqualTo(NEW_YEAR);
            assertThat(archive.log().beginning().at()).isEqualTo(NEW_YEAR);
            assertThat(archive.ledger().verifications())
                    .singleElement()
                    .returns(NEW_YEAR, VerificationRecord::startedAt)
                    .returns(NEW_YEAR, VerificationRecord::finishedAt);
        }
    }

    @Test
    void aSettingThatCannotBeIsRefusedWhenItIsGiven() {
        ArchiveOpening opening = NewsArchive.at(directory);
        assertThatThrownBy(() -> opening.searchTimeLimit(Duration.ZERO)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> opening.pageTokenLifetime(Duration.ofSeconds(-1)))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> opening.keptViews(-1)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> opening.logName("two words")).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void anArchiveOpenedForReadingOnlySearchesAndRefusesEveryChange() throws IOException {
        Verification before;
        SignedNote head;
        ItemId bridge;
        try (NewsArchive archive = made()) {
            bridge = found(archive, "öppnar");
            before = archive.verify();
            head = archive.log().head();
        }
        try (NewsArchive archive = NewsArchive.at(directory).readOnly().open()) {
            assertThat(count(archive, "bron")).isEqualTo(2);
            assertThat(archive.get(bridge)).isPresent();
            Map<String, Runnable> refused = new HashMap<>(EveryChange.of(archive, bridge));
            refused.put(
                    "preview ny.jsonl",
                    () -> archive.preview(source("ny.jsonl", line("3", "Tåg", "I juli.")), ImportProgress.NONE));
            refused.forEach((change, attempt) -> assertThatThrownBy(attempt::run)
                    .as(change)
                    .isInstanceOf(ReadOnlyArchiveException.class)
                    .hasMessage("The archive in " + directory + " is opened for reading only; open it for writing to "
                            + change + "."));
            assertThatThrownBy(() -> archive.log().renewKey(Optional.empty()))
                    .isInstanceOf(ReadOnlyArchiveException.class);
            assertThatThrownBy(() -> archive.log().stampedHeads().keep(NEW_YEAR, head, new byte[] {1}))
                    .isInstanceOf(ReadOnlyArchiveException.class);
            assertThat(archive.log().head()).isEqualTo(head);
            archive.rebuildIndex();
            assertThat(count(archive, "bron")).isEqualTo(2);
            assertThat(archive.verify().digest()).isEqualTo(before.digest());
            assertThat(archive.ledger().verifications()).hasSize(1);
            assertThat(archive.ledger().batches()).hasSize(1);
        }
        try (NewsArchive archive = NewsArchive.at(directory).open()) {
            assertThat(archive.verify().differences()).isEmpty();
            assertThat(archive.add(List.of(item())).counts().newItems()).isEqualTo(1);
        }
    }

    private static NewsItem item() {
        return NewsItem.builder("Tunneln", PartialDate.parse("2018")).build();
    }

    @Test
    void openingForReadingOnlyMakesNoFileOfSynonyms() throws IOException {
        Path home = directory.resolve("without-synonyms");
        try (NewsArchive made = NewsArchive.at(home).open()) {
            made.add(List.of(item()));
        }
        Files.delete(home.resolve("synonyms.txt"));
        try (NewsArchive read = NewsArchive.at(home).readOnly().open()) {
            assertThat(read.search(SearchRequest.of("tunneln")).total()).isEqualTo(1);
        }
        assertThat(home.resolve("synonyms.txt")).doesNotExist();
    }

    @Test
    void openingForReadingOnlyMakesNoArchive() {
        assertThatThrownBy(() ->
                        NewsArchive.at(directory.resolve("nowhere")).readOnly().open())
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("There is no archive in");
        assertThat(directory.resolve("nowhere")).doesNotExist();
    }

    @Test
    void openingForReadingOnlyMakesNoKey() throws IOException {
        made().close();
        Files.delete(directory.resolve("log.key"));
        try (NewsArchive archive = NewsArchive.at(directory).readOnly().open()) {
            assertThatThrownBy(() -> archive.log().head())
                    .isInstanceOf(LogUnavailableException.class)
                    .hasMessageContaining("reading only");
        }
        assertThat(directory.resolve("log.key")).doesNotExist();
    }

    @Test
    void anArchiveOpenedForReadingOnlyHasTheDirectoryForItself() {
        try (NewsArchive archive = made()) {
            assertThatThrownBy(() -> NewsArchive.at(directory).readOnly().open())
                    .isInstanceOf(ArchiveInUseException.class);
            assertThat(count(archive, "bron")).isEqualTo(2);
        }
        try (NewsArchive reading = NewsArchive.at(directory).readOnly().open()) {
            assertThatThrownBy(() -> NewsArchive.at(directory).open()).isInstanceOf(ArchiveInUseException.class);
            assertThat(count(reading, "bron")).isEqualTo(2);
        }
    }

    @Test
    void aLedgerOpenedForReadingOnlyReadsBesideAnOpenArchive() {
        try (NewsArchive archive = made();
                ArchiveLedger ledger = NewsArchive.at(directory).readOnly().openLedger()) {
            ItemId bridge = found(archive, "öppnar");
            archive.ledger().withdraw(bridge, "Dom");
            assertThat(ledger.tombstones()).hasSize(1);
            assertThatThrownBy(() -> ledger.reinstate(bridge, "Fel")).isInstanceOf(ReadOnlyArchiveException.class);
            assertThat(ledger.tombstones()).hasSize(1);
        }
    }

    @Test
    void aRestoreThatWasInterruptedIsCompletedByAnOpeningForWriting() throws IOException {
        made().close();
        Files.createDirectory(directory.resolve("restoring"));
        assertThatThrownBy(() -> NewsArchive.at(directory).readOnly().open())
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("open it for writing once");
        NewsArchive.at(directory).open().close();
        NewsArchive.at(directory).readOnly().open().close();
    }
}
