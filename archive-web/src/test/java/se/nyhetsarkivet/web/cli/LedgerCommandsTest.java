package se.nyhetsarkivet.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.archive.ArchiveLedger;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.Actor;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.web.setting.ServiceAccount;

/** What an archivist answers for, by program. */
@Tag("slow")
class LedgerCommandsTest {

    @TempDir
    private Path directory;

    private String archive = "";
    private Path news = Path.of("");

    @BeforeEach
    void importItems() throws IOException {
        archive = directory.resolve("archive").toString();
        news = NewsFile.write(
                directory,
                "news.jsonl",
                NewsFile.item("1", "Bron öppnar"),
                NewsFile.item("2", "Tunneln stängs"),
                "{\"headline\":\"Utan datum\"}");
        run("import", news.toString());
    }

    private Run run(String command, String... rest) {
        String[] arguments = new String[rest.length + 3];
        arguments[0] = command;
        arguments[1] = "--archive";
        arguments[2] = archive;
        System.arraycopy(rest, 0, arguments, 3, rest.length);
        return Run.of(arguments);
    }

    private String idOf(String word) {
        Matcher id = Pattern.compile("\"id\":\"([0-9a-z]{16})\"")
                .matcher(run("search", "--json", word).out());
        assertThat(id.find()).isTrue();
        return id.group(1);
    }

    @Test
    void aDryRunShowsTheItemsAndImportsNothing() throws IOException {
        Path table = Files.writeString(directory.resolve("t.csv"), "Datum;Rubrik\n2018-04-23;Färjan går\n");
        Run dry = run("import", "--dry-run", table.toString());
        assertThat(dry.out()).isEqualTo("1 new, 0 changed, 0 unchanged, 0 rejected\n");
        assertThat(dry.err()).contains("Nothing is imported").contains("2018-04-23  Färjan går");
        assertThat(run("search", "--json", "färjan").out()).contains("\"total\":0");
    }

    @Test
    void namesThatDoNotTellNewsApartAreToldByDryRunImportAndBatches() throws IOException {
        Path table = Files.writeString(
                directory.resolve("nr.csv"),
                "Nr;Datum;Rubrik;Text\n1;2017-01-10;Ny chef;Hon börjar i mars.\n1;2018-01-12;Ny webbplats;Den är klar.\n");
        String told = "2 records share the identifier 1; taken as 2 items: line 2, line 3";
        assertThat(run("import", "--dry-run", table.toString()).err()).contains("doubtful: nr.csv: " + told);
        Run imported = run("import", "--json", table.toString());
        assertThat(imported.err()).contains("doubtful: nr.csv: " + told);
        assertThat(imported.out())
                .contains("\"sharedNames\":[{\"kind\":\"identifier\",\"name\":\"1\",\"records\":2,\"items\":2");
        assertThat(run("batches", "--shared-names", "2").out()).isEqualTo(told + "\n");
        assertThat(run("batches", "--shared-names", "1").out()).isEmpty();
    }

    @Test
    void batchesAreListedAndTheirRejectionsWrittenAsATable() {
        assertThat(run("batches").out()).contains("news.jsonl (json-lines): 2 new, 0 changed, 0 unchanged, 1 rejected");
        assertThat(run("batches", "--json").out()).startsWith("[{\"number\":1,\"source\":\"news.jsonl\"");
        assertThat(run("batches", "--rejections", "1").out())
                .contains("place,reason,text")
                .contains("line 3")
                .contains("Utan datum");
        Run unknown = run("batches", "--rejections", "7");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("no batch 7");
    }

    @Test
    void anEditIsListedWithWhoAndWhy() {
        try (ArchiveLedger ledger = NewsArchive.at(Path.of(archive)).openLedger()) {
            Revision bridge = ledger.firstRevisions(1, 1).getFirst();
            ledger.edit(bridge, bridge.item().withPublisher("Trafikverket"), "Fel avsändare", new Actor("vera"));
        }
        assertThat(run("batches").out())
                .contains("complete  edit by vera (Fel avsändare): 1 changed, 0 unchanged, 0 rejected");
        assertThat(run("batches", "--json").out())
                .contains("\"importedBy\":\"vera\",\"reason\":\"Fel avsändare\"")
                .contains("\"reason\":null");
        assertThat(run("undo", "2").out())
                .isEqualTo("Batch 2 is undone: 0 items removed, 1 with the earlier wording again, 0 kept\n");
    }

    @Test
    void noRejectedTextIsObeyedByATerminal() throws IOException {
        String hostile = "\u001b[2J\u009b31m\u007f\u202erubrik\rfalsk";
        Path file = Files.writeString(directory.resolve("hostile.jsonl"), hostile + "\n{\"headline\":\"\u009b2Jx\"}\n");
        for (Run run : List.of(
                run("import", file.toString()),
                run("import", "--json", file.toString()),
                run("batches", "--rejections", "2"),
                Run.onTerminal("batches", "--archive", archive, "--rejections", "2"),
                Run.onTerminal("batches", "--archive", archive, "--json"))) {
            assertThat(run.out() + run.err()).doesNotContainPattern("[\\p{Cc}&&[^\\n\\r]]|\\r(?!\\n)");
        }
    }

    @Test
    void whoDecidesCanBeNamed() throws IOException {
        Path file = Files.writeString(
                directory.resolve("ny.jsonl"), "{\"headline\":\"Färjan går\",\"datePublished\":\"2018\"}\n");
        assertThat(run("import", "--user", "Åsa Öberg", file.toString()).exitCode())
                .isZero();
        assertThat(run("batches", "--json").out()).contains("\"importedBy\":\"Åsa Öberg\"");
        Run nobody = run("undo", "--user", " ", "2");
        assertThat(nobody.exitCode()).isEqualTo(2);
        assertThat(nobody.err()).contains("cannot be the name of who acts");
        assertThat(run("batches", "--json").out()).doesNotContain("\"undoneAt\":\"");
    }

    @Test
    void whoDecidesIsOtherwiseTheUserOfTheOperatingSystem() {
        String user = ServiceAccount.actor().name();
        assertThat(run("batches", "--json").out()).contains("\"importedBy\":\"" + user + "\"");
    }

    @Test
    void anImportIsUndoneOnce() {
        Run undone = run("undo", "1");
        assertThat(undone.exitCode()).isZero();
        assertThat(undone.out())
                .isEqualTo("Batch 1 is undone: 2 items removed, 0 with the earlier wording again, 0 kept\n");
        assertThat(run("search", "--json").out()).contains("\"total\":0");
        Run again = run("undo", "1");
        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.err()).contains("undone already");
    }

    @Test
    void whatAnUndoingKeepsIsToldAndExitsWithOne() throws IOException {
        run(
                "import",
                NewsFile.write(directory, "more.jsonl", NewsFile.item("1", "Bron öppnar senare"))
                        .toString());
        Run undone = run("undo", "1");
        assertThat(undone.exitCode()).isEqualTo(1);
        assertThat(undone.err()).contains("kept: ").contains("which batch 2 has too");
    }

    @Test
    void anItemIsWithdrawnAndReinstated() {
        String id = idOf("bron");
        assertThat(run("withdraw", id, "--reason", "Dom").out()).isEqualTo("Item " + id + " is withdrawn.\n");
        assertThat(run("search", "--json", "bron").out()).contains("\"total\":0");
        assertThat(run("reinstate", id, "--reason", "Upphävd").exitCode()).isZero();
        assertThat(run("search", "--json", "bron").out()).contains("\"total\":1");
        assertThat(run("withdraw", id, "--reason", "Dom", "--erase").err()).contains("news.jsonl was removed too");
        assertThat(run("reinstate", id, "--reason", "Nej").exitCode()).isEqualTo(2);
        assertThat(run("verify").exitCode()).isZero();
    }

    @Test
    void aWithdrawalNeedsAReasonAndAnId() {
        assertThat(run("withdraw", idOf("bron")).err()).contains("--reason");
        Run blank = run("withdraw", idOf("bron"), "--reason", " ");
        assertThat(blank.exitCode()).isEqualTo(2);
        assertThat(blank.err()).contains("requires a reason");
        assertThat(run("search", "--json", "bron").out()).contains("\"total\":1");
        Run odd = run("withdraw", "hej", "--reason", "Dom");
        assertThat(odd.exitCode()).isEqualTo(2);
        assertThat(odd.err()).contains("'hej' is not an item id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"withdraw", "reinstate"})
    void anItemThatIsNotThereIsNamed(String command) {
        Run unknown = run(command, "0000000000000000", "--reason", "Dom");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.out()).isEmpty();
        assertThat(unknown.err()).contains("0000000000000000");
    }

    @Test
    void aBatchThatIsNotThereIsNotUndone() {
        Run unknown = run("undo", "7");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("no batch 7");
    }

    @Test
    void undoingAnswersInJson() {
        assertThat(run("undo", "1", "--json").out())
                .isEqualTo("{\"batch\":1,\"removed\":2,\"restored\":0,\"kept\":[]}\n");
    }

    @Test
    void whatWasWithdrawnIsNotTakenAgain() {
        String id = idOf("bron");
        run("withdraw", id, "--reason", "Dom");
        Run again = run("import", news.toString());
        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.err()).contains("line 1").contains("Dom").contains("is not taken again");
    }

    @Test
    void anExportIsNotWrittenOverWhatIsThere() throws IOException {
        Path file = Files.writeString(directory.resolve("export.jsonl"), "mitt");
        Run refused = run("export", "--to", file.toString());
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("name one that does not exist");
        assertThat(file).hasContent("mitt");
        Run bag = run("export", "--bag", directory.toString());
        assertThat(bag.exitCode()).isEqualTo(2);
        assertThat(bag.err()).contains("not empty");
    }

    @Test
    void aBagHoldsTheItemsAndIsImportedButNotRestored() {
        Path bag = directory.resolve("bag");
        Run exported = run("export", "--bag", bag.toString());
        assertThat(exported.exitCode()).isZero();
        assertThat(exported.err()).isEqualTo("The bag " + bag + " is complete.\n");
        assertThat(bag.resolve("bagit.txt")).exists();
        assertThat(bag.resolve("manifest-sha256.txt")).content().contains("data/items.jsonl", "data/originals/");
        Run restored = run("restore", bag.toString());
        assertThat(restored.exitCode()).isEqualTo(2);
        assertThat(restored.err()).contains("An export is imported, not restored.");
        archive = directory.resolve("other").toString();
        assertThat(run("import", bag.toString()).out()).startsWith("2 new");
    }

    @Test
    void whatIsNoBackupIsNotRestored() throws IOException {
        Path empty = Files.createDirectory(directory.resolve("empty"));
        Run restored = run("restore", empty.toString());
        assertThat(restored.exitCode()).isEqualTo(2);
        assertThat(restored.err()).contains("was not finished");
        assertThat(run("search", "--json", "bron").out()).contains("\"total\":1");
    }

    @Test
    void noneOfThemMakesAnArchiveWhereThereIsNone() {
        archive = directory.resolve("nowhere").toString();
        String target = directory.resolve("target").toString();
        List.of(run("batches"), run("undo", "1"), run("export"), run("backup", target))
                .forEach(run -> {
                    assertThat(run.exitCode()).isEqualTo(2);
                    assertThat(run.err()).startsWith("There is no archive in " + archive);
                });
        assertThat(Path.of(archive)).doesNotExist();
    }

    @Test
    void aBackupIsRestored() {
        String backup = directory.resolve("backup").toString();
        assertThat(run("backup", backup).out()).isEqualTo("The backup in " + backup + " is complete.\n");
        assertThat(run("backup", backup).err()).contains("not empty");
        run("undo", "1");
        Run restored = run("restore", backup);
        assertThat(restored.out()).isEqualTo("The archive is restored: 2 items.\n");
        assertThat(restored.err()).contains("The former archive is in");
        assertThat(run("search", "--json", "bron").out()).contains("\"total\":1");
    }

    @Test
    void anExportMakesAnEqualArchive() {
        String file = directory.resolve("export.jsonl.gz").toString();
        assertThat(run("export", "--to", file).exitCode()).isZero();
        assertThat(run("export").out().lines()).hasSize(2);
        String digest = run("verify").out().lines().skip(1).findFirst().orElseThrow();
        archive = directory.resolve("other").toString();
        assertThat(run("import", file).out()).startsWith("2 new");
        assertThat(run("verify").out()).contains(digest);
    }

    @Test
    void whatWasSaidBeforeIsFoundOnRequest() throws IOException {
        run(
                "import",
                NewsFile.write(directory, "more.jsonl", NewsFile.item("1", "Vägen öppnar"))
                        .toString());
        assertThat(run("search", "--json", "bron").out()).contains("\"total\":0");
        assertThat(run("search", "--json", "--earlier", "bron").out())
                .contains("\"total\":1")
                .contains("\"superseded\":true");
        assertThat(run("search", "--json", "--as-of", "2018", "bron").out()).contains("\"total\":0");
        String now = LocalDate.now(PartialDate.ZONE).toString();
        assertThat(run("search", "--as-of", now, "vägen").out()).startsWith("1 item\n");
    }

    @Test
    void anEarlierWordingIsMarkedForAReader() throws IOException {
        run(
                "import",
                NewsFile.write(directory, "more.jsonl", NewsFile.item("1", "Vägen öppnar"))
                        .toString());
        assertThat(run("search", "--earlier", "bron").out())
                .contains("2018-04-23  Verket  Bron öppnar [earlier wording, revision 1]\n");
        assertThat(run("search", "--earlier", "vägen").out())
                .contains("2018-04-23  Verket  Vägen öppnar\n")
                .doesNotContain("earlier wording");
    }

    @Test
    void aDateThatIsNoneIsToldWithTheNameOfItsOption() {
        Run odd = run("search", "--as-of", "igår", "bron");
        assertThat(odd.exitCode()).isEqualTo(2);
        assertThat(odd.err()).startsWith("--as-of is 'igår'; expected a date such as 2018");
    }
}
