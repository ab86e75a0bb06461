package se.nyhetsarkivet.web.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.archive.disk.DiskReserve;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.store.ImportBatch;
import se.nyhetsarkivet.web.access.account.AccountDatabase;
import se.nyhetsarkivet.web.access.account.AuditStore;
import se.nyhetsarkivet.web.access.audit.Acting;
import se.nyhetsarkivet.web.access.audit.AuditFilter;
import se.nyhetsarkivet.web.access.audit.AuditLine;
import se.nyhetsarkivet.web.intake.job.FileOutcome;
import se.nyhetsarkivet.web.intake.job.ImportJob;
import se.nyhetsarkivet.web.intake.job.ImportJobs;
import se.nyhetsarkivet.web.intake.job.ImportOrder;
import se.nyhetsarkivet.web.intake.job.ImportOrder.Kind;
import se.nyhetsarkivet.web.intake.job.JobState;
import se.nyhetsarkivet.web.intake.job.JobState.Phase;
import se.nyhetsarkivet.web.intake.upload.UploadedFile;
import se.nyhetsarkivet.web.intake.upload.UploadedFiles;

/** Imports as they go on in the application, with a real archive and real files. Nobody looks at them meanwhile. */
@Tag("slow")
class ImportJobsTest {

    private static final int MANY = 12_000;

    private final Path directory;
    private final NewsArchive archive;
    private final AccountDatabase accounts;
    private final AuditStore audit;
    private final UploadedFiles files;
    private final ImportJobs jobs;

    ImportJobsTest(@TempDir Path directory) {
        this.directory = directory;
        archive = NewsArchive.at(directory).open();
        accounts = AccountDatabase.open(directory.resolve("accounts.db"), InstantSource.system());
        audit = new AuditStore(accounts);
        files = new UploadedFiles(directory, DiskReserve.of(0), InstantSource.system());
        jobs = new ImportJobs(archive, files, audit);
    }

    @AfterEach
    void close() {
        jobs.close();
        accounts.close();
        archive.close();
    }

    private static String lines(String subject, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> "{\"headline\":\"Besked nummer " + number + " om " + subject
                        + "\",\"datePublished\":\"2018-04-23\",\"articleBody\":\"Text nummer " + number + " om "
                        + subject + ".\",\"identifier\":\"" + subject + "-" + number + "\"}\n")
                .collect(Collectors.joining());
    }

    private UploadedFile file(String owner, String name, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return files.receive(owner, name, new ByteArrayInputStream(bytes), bytes.length);
    }

    private static Acting acting(String owner) {
        return new Acting(owner, "account", "archivist", "192.0.2.7");
    }

    private ImportJob start(Kind kind, String owner, UploadedFile... sent) {
        List<ImportOrder.OrderedFile> ordered = Stream.of(sent)
                .map(file -> new ImportOrder.OrderedFile(file, ReadOptions.NONE))
                .toList();
        return jobs.start(new ImportOrder(
                kind, new ImportOrder.Requester(owner, acting(owner)), ordered, true, "leverans i mars"));
    }

    private static ImportBatch.Counts counts(JobState state, int file) {
        return state.outcomes().get(file).counts().orElseThrow();
    }

    private List<AuditLine> audited(String act) {
        return audit.latest(new AuditFilter("", act, AuditFilter.ALL.from(), AuditFilter.ALL.to()), Long.MAX_VALUE, 99);
    }

    private List<Path> uploads() throws IOException {
        try (Stream<Path> found = Files.list(directory.resolve(UploadedFiles.DIRECTORY))) {
            return found.toList();
        }
    }

    /** As from two tabs that show the same file. */
    @Test
    void aFileIsWorkedOnOnceAndIsNotTakenAwayMeanwhile() throws Exception {
        UploadedFile long1 = file("rut", "lång.jsonl", lines("lång", 0, MANY));
        UploadedFile twice = file("rut", "två.jsonl", lines("två", 0, 3));
        ImportJob first = start(Kind.IMPORT, "rut", long1);
        ImportJob second = start(Kind.DRY_RUN, "rut", twice);
        assertThatThrownBy(() -> start(Kind.IMPORT, "rut", file("rut", "annan.jsonl", lines("annan", 0, 3)), long1))
                .isInstanceOf(ImportJobs.FilesTakenException.class);
        assertThatThrownBy(() -> start(Kind.IMPORT, "rut", twice)).isInstanceOf(ImportJobs.FilesTakenException.class);
        assertThat(files.discard(twice)).isFalse();
        assertThat(first.await().phase()).isEqualTo(Phase.DONE);
        assertThat(counts(second.await(), 0).newItems()).isEqualTo(3);
        assertThatThrownBy(() -> start(Kind.IMPORT, "rut", long1)).isInstanceOf(ImportJobs.FilesTakenException.class);
        assertThat(audited("import.start")).hasSize(1);
        assertThat(jobs.of("rut")).containsExactly(second, first);
        assertThat(files.of("rut")).extracting(UploadedFile::name).containsExactly("två.jsonl", "annan.jsonl");
        assertThat(files.discard(twice)).isTrue();
    }

    @Test
    void theFilesOfAnImportThatWaitsAreFreeWhenItIsCancelled() throws Exception {
        ImportJob running = start(Kind.IMPORT, "rut", file("rut", "lång.jsonl", lines("lång", 0, MANY)));
        UploadedFile waiting = file("rut", "två.jsonl", lines("två", 0, 3));
        ImportJob cancelled = start(Kind.IMPORT, "rut", waiting);
        jobs.cancel(cancelled, acting("rut"), "fel ordning");
        ImportJob again = start(Kind.IMPORT, "rut", waiting);
        assertThat(files.discard(waiting)).isFalse();
        running.await();
        assertThat(counts(again.await(), 0).newItems()).isEqualTo(3);
        assertThat(cancelled.state().phase()).isEqualTo(Phase.CANCELLED);
    }

    @Test
    void anImportEndsWithoutAnybodyLookingAndSaysWhatBecameOfEachFile() throws Exception {
        ImportJob job = start(
                Kind.IMPORT,
                "rut",
                file("rut", "ett.jsonl", lines("färjan", 0, 3) + "{\"headline\":\"Utan datum\"}\n"),
                file("rut", "två.jsonl", lines("bron", 0, 2)));
        JobState end = job.await();
        assertThat(end.phase()).isEqualTo(Phase.DONE);
        assertThat(counts(end, 0)).isEqualTo(new ImportBatch.Counts(3, 0, 0, 1));
        assertThat(counts(end, 1)).isEqualTo(new ImportBatch.Counts(2, 0, 0, 0));
        assertThat(jobs.of("rut")).containsExactly(job);
        assertThat(jobs.of("vera")).isEmpty();
        assertThat(archive.ledger().batches())
                .extracting(ImportBatch::importedBy)
                .containsOnly("rut");
        assertThat(uploads()).isEmpty();
    }

    @Test
    void whoStartsAnImportAndWhyIsInTheAuditLog() throws Exception {
        start(Kind.DRY_RUN, "rut", file("rut", "prov.jsonl", lines("färjan", 0, 1)))
                .await();
        assertThat(audited("import.start")).isEmpty();
        start(Kind.IMPORT, "rut", file("rut", "ett.jsonl", lines("färjan", 0, 1)))
                .await();
        assertThat(audited("import.start")).singleElement().satisfies(line -> {
            assertThat(line.who()).isEqualTo(acting("rut"));
            assertThat(line.what().subject()).isEqualTo("ett.jsonl");
            assertThat(line.what().reason()).isEqualTo("leverans i mars");
        });
    }

    @Test
    void aDryRunTakesNothingAndKeepsTheFile() throws Exception {
        UploadedFile file = file("rut", "ett.jsonl", lines("färjan", 0, 3));
        JobState end = start(Kind.DRY_RUN, "rut", file).await();
        assertThat(end.outcomes().getFirst().result()).isInstanceOfSatisfying(FileOutcome.Tried.class, tried -> {
            assertThat(tried.preview().counts().newItems()).isEqualTo(3);
            assertThat(tried.preview().firstItems()).hasSize(3);
        });
        assertThat(archive.ledger().batches()).isEmpty();
        assertThat(files.of("rut")).containsExactly(file);
    }

    @Test
    void twoWhoImportAtOnceEachGetTheirCounts() throws Exception {
        ImportJob first = start(Kind.IMPORT, "rut", file("rut", "rut.jsonl", lines("färjan", 0, 2_000)));
        ImportJob second = start(
                Kind.IMPORT, "vera", file("vera", "vera.jsonl", lines("färjan", 1_990, 2_000) + lines("bron", 0, 500)));
        assertThat(second.state().phase()).isEqualTo(Phase.WAITING);
        assertThat(jobs.before(second)).isEqualTo(1);
        assertThat(counts(first.await(), 0)).isEqualTo(new ImportBatch.Counts(2_000, 0, 0, 0));
        assertThat(counts(second.await(), 0)).isEqualTo(new ImportBatch.Counts(500, 0, 10, 0));
        assertThat(jobs.before(second)).isZero();
    }

    @Test
    void aCancelledImportKeepsWhatItTookAndGoesOnWhenItIsStartedAgain() throws Exception {
        UploadedFile file = file("rut", "många.jsonl", lines("färjan", 0, MANY));
        ImportJob job = start(Kind.IMPORT, "rut", file);
        while (job.state().progress().counts().records() == 0 && !job.state().isOver()) {
            Thread.sleep(5);
        }
        jobs.cancel(job, acting("vera"), "fel fil");
        JobState end = job.await();
        assertThat(end.phase()).isEqualTo(Phase.CANCELLED);
        long taken = counts(end, 0).newItems();
        assertThat(taken).isBetween(1L, MANY - 1L);
        assertThat(archive.ledger().batches())
                .singleElement()
                .satisfies(batch -> assertThat(batch.finishedAt()).isEmpty());
        assertThat(audited("import.cancel")).singleElement().satisfies(line -> {
            assertThat(line.who().name()).isEqualTo("vera");
            assertThat(line.what().reason()).isEqualTo("fel fil");
        });
        assertThat(files.of("rut")).containsExactly(file);
        JobState again = start(Kind.IMPORT, "rut", file).await();
        assertThat(counts(again, 0)).isEqualTo(new ImportBatch.Counts(MANY, 0, 0, 0));
        assertThat(uploads()).isEmpty();
        assertThat(archive.verify().isSound()).isTrue();
    }

    @Test
    void whoWaitsAndCancelsIsDoneAtOnceAndNothingIsTaken() throws Exception {
        ImportJob first = start(Kind.IMPORT, "rut", file("rut", "rut.jsonl", lines("färjan", 0, 2_000)));
        ImportJob second = start(Kind.IMPORT, "vera", file("vera", "vera.jsonl", lines("bron", 0, 500)));
        jobs.cancel(second, acting("vera"), "");
        assertThat(second.await().phase()).isEqualTo(Phase.CANCELLED);
        assertThat(first.await().phase()).isEqualTo(Phase.DONE);
        assertThat(archive.ledger().batches()).hasSize(1);
    }

    @Test
    void aFileThatCannotBeImportedIsKeptAndStopsNoOther() throws Exception {
        UploadedFile noise = file("rut", "brus.bin", "\0\0\0 brus");
        JobState end = start(Kind.IMPORT, "rut", noise, file("rut", "ett.jsonl", lines("färjan", 0, 1)))
                .await();
        assertThat(end.outcomes().getFirst().result())
                .isInstanceOfSatisfying(
                        FileOutcome.Failed.class,
                        failed -> assertThat(failed.reason())
                                .startsWith("brus.bin is in no format that can be imported"));
        assertThat(counts(end, 1).newItems()).isEqualTo(1);
        assertThat(files.of("rut")).containsExactly(noise);
    }

    @Test
    void theEndOfTheProgramStopsAnImportAtOnce() throws Exception {
        ImportJob running = start(Kind.IMPORT, "rut", file("rut", "många.jsonl", lines("färjan", 0, MANY)));
        List<ImportJob> waiting = new ArrayList<>();
        waiting.add(start(Kind.IMPORT, "vera", file("vera", "vera.jsonl", lines("bron", 0, 5))));
        jobs.close();
        assertThat(running.await().phase()).isEqualTo(Phase.CANCELLED);
        assertThat(waiting.getFirst().await().phase()).isEqualTo(Phase.CANCELLED);
    }

    @Test
    void columnsThatAreToldAreReadSo() throws Exception {
        UploadedFile table = file("rut", "t.csv", "Ärende;När\nFärjan går;2018-04-23\n");
        ReadOptions options = ReadOptions.NONE.withColumns(Map.of("Ärende", "headline", "När", "datePublished"));
        JobState end = jobs.start(new ImportOrder(
                        Kind.IMPORT,
                        new ImportOrder.Requester("rut", acting("rut")),
                        List.of(new ImportOrder.OrderedFile(table, options)),
                        true,
                        ""))
                .await();
        assertThat(counts(end, 0).newItems()).isEqualTo(1);
    }
}
