package se.nyhetsarkivet.intake.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.intake.Readings;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.RecordOutcome;

/** Press pages with dates that cannot be read, dates within texts, lines in another encoding, and other ways to write the date. */
@Tag("slow")
class PressPageFaultsTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static List<RecordOutcome> read(String text) {
        return Readings.of("test", text.getBytes(StandardCharsets.UTF_8), ReadOptions.NONE);
    }

    private static String items(List<RecordOutcome> read) {
        assertThat(Readings.items(read)).as(read.toString()).hasSameSizeAs(read);
        return Readings.items(read).stream()
                .map(item -> item.published().iso() + " " + item.headline() + " / " + item.lead())
                .collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "• oklart när",
                "• 2021-05-1O",
                "• 12 maj 2O21",
                "• 2021-14-01",
                "• i förra veckan",
                "§ odaterat",
            })
    void aBeginningWhoseDateCannotBeReadIsRejectedWithItsText(String line) {
        String mark = line.substring(0, 1);
        String undated = line + "\n\nParken stängs\n\nText om parken.\n\n";
        String page = "%s 2021-05-14\n\nTorget\n\nText ett.\n\n%s%s 2021-05-01\n\nBadet\n\nText tre.\n"
                .formatted(mark, undated, mark);
        List<RecordOutcome> read = read(page);
        assertThat(read).as(read.toString()).hasSize(3);
        assertThat(read.get(1)).isInstanceOf(RecordOutcome.Rejected.class);
        assertThat(read.get(1).toString())
                .contains("line 7")
                .contains(line.substring(2) + "\nParken stängs\nText om parken.");
    }

    @Test
    void indentedTextsShowWhichBulletsBeginItems() {
        String page = """
                Nyheter

                 • 2021-05-14

                  Torget

                  Text ett.
                 • odaterat

                  Parken stängs

                  Text två.
                 • 2021-05-01

                  Badet
                """;
        List<RecordOutcome> read = read(page);
        assertThat(read).hasSize(3);
        assertThat(read.get(1).toString()).contains("odaterat\nParken stängs\nText två.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"• hösten 2020", "• vecka 30-40 2020", "• kvartal 3 2020", "• 12 rnaj 2020", "• 2020-05-32"})
    void theFirstBeginningIsNoPartOfTheContacts(String line) {
        List<RecordOutcome> read =
                read("Press\n\n" + line + "\n\nTorget\n\nText.\n\n• 2020-03-01\n\nBadet\n\nText två.\n");
        assertThat(read).as(read.toString()).hasSize(2);
        assertThat(read.getFirst().toString()).contains("Torget").contains("2020");
    }

    @Test
    void aSeasonOrAWeekIsTheCoarsestTrueDate() {
        assertThat(items(read("• hösten 2020\n\nTorget\n\nText.\n\n• vecka 12 2020\n\nBadet\n\nMer.\n")))
                .isEqualTo("2020 Torget / Text.\n2020-03 Badet / Mer.");
        assertThat(items(read(
                        "2020-12-01\n\nTorget\n\nText.\n\nhösten 2020\n\nBadet\n\nMer.\n\n2020-03-01\n\nParken\n")))
                .isEqualTo("2020-12-01 Torget / Text.\n2020 Badet / Mer.\n2020-03-01 Parken / ");
        assertThat(items(read("2020-12-01: Torget\nText.\n\nhösten 2020: Badet\nMer.\n\n2020-03-01: Parken\n")))
                .isEqualTo("2020-12-01 Torget / Text.\n2020 Badet / Mer.\n2020-03-01 Parken / ");
    }

    @Test
    void aDateWithinATextBeginsNoItemWhereThePageHasAnotherForm() {
        assertThat(items(read("""
                        * 2021-05-14

                          Torget

                          Planen antogs
                          12 mars 2021
                          av nämnden.

                        * 2021-05-01

                          Badet
                        """)))
                .isEqualTo("2021-05-14 Torget / Planen antogs 12 mars 2021 av nämnden.\n2021-05-01 Badet / ");
        assertThat(items(read(
                        "14 maj 2021 – Torget\nPlanen antogs\n2021-03-12\nav alla.\n\n1 maj 2021 – Badet\nText.\n")))
                .isEqualTo("2021-05-14 Torget / Planen antogs 2021-03-12 av alla.\n2021-05-01 Badet / Text.");
        assertThat(
                        items(
                                read(
                                        "• 2021-05-14\n\nTorget\n\nVi ses\n\n• 2021-06-01 på torget\n• 2021-06-02 på badet\n\nVälkomna.\n\n• 2021-05-01\n\nBadet\n\nText.\n")))
                .isEqualTo(
                        "2021-05-14 Torget / Vi ses • 2021-06-01 på torget • 2021-06-02 på badet Välkomna.\n2021-05-01 Badet / Text.");
        assertThat(items(read("2021-05-14\n\nTorget\n\nText.\nPublicerad 2021-05-14\n\n2021-05-01\n\nBadet\n")))
                .isEqualTo("2021-05-14 Torget / Text. Publicerad 2021-05-14\n2021-05-01 Badet / ");
    }

    @Test
    void aListWithinATextIsNoBeginning() {
        assertThat(items(read(
                        "• 2021-05-14\n\nTorget\n\nTa med:\n\n• Mat\n\n• Dryck\n• Kläder\n\n• 2021-05-01\n\nBadet\n")))
                .isEqualTo("2021-05-14 Torget / Ta med: • Mat • Dryck • Kläder\n2021-05-01 Badet / ");
    }

    @Test
    void theEncodingIsFoundOrTold() {
        String page = "Press\n\n• 2021-05-14\n\nNy brygga på ön\n\n– Äntligen, säger hon.\n\n• 2021-05-01\n\nÅ\n";
        String right = "2021-05-14 Ny brygga på ön / – Äntligen, säger hon.\n2021-05-01 Å / ";
        assertThat(items(Readings.of("test", page.getBytes(WINDOWS), ReadOptions.NONE)))
                .isEqualTo(right);
        for (Charset told : List.of(WINDOWS, StandardCharsets.UTF_16LE, StandardCharsets.UTF_8)) {
            assertThat(items(Readings.of("test", page.getBytes(told), ReadOptions.NONE.withEncoding(told))))
                    .isEqualTo(right);
        }
        byte[] roman = "2021-05-14\n\nÄ\n".getBytes(Charset.forName("x-MacRoman"));
        assertThat(items(Readings.of("test", roman, ReadOptions.NONE.withEncoding(Charset.forName("x-MacRoman")))))
                .isEqualTo("2021-05-14 Ä / ");
    }

    @Test
    void linesInWindowsEncodingAmongOthersAreRead() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("• 2021-05-14\n\nSjön är öppen för båtar på våren\n\nHär är åskådarna få.\n\n"
                .getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes("• 2021-05-01\n\nNytt – nu på ön\n\nText.\n".getBytes(WINDOWS));
        assertThat(items(Readings.of("test", bytes.toByteArray(), ReadOptions.NONE)))
                .isEqualTo("2021-05-14 Sjön är öppen för båtar på våren / Här är åskådarna få.\n"
                        + "2021-05-01 Nytt – nu på ön / Text.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Torget, 2021-05-14\nText.\n\nBadet, 2021-05-01\nMer.\n",
                "Torget (14 maj 2021)\nText.\n\nBadet (1 maj 2021)\nMer.\n",
                "Torget [2021-05-14]\n\nText.\n\nBadet [2021-05-01]\n\nMer.\n",
                "Publicerat: 14 maj 2021\nTorget\nText.\n\nPublicerat: 1 maj 2021\nBadet\nMer.\n",
                "Datum: 2021-05-14\n\nTorget\n\nText.\n\nDatum: 2021-05-01\n\nBadet\n\nMer.\n",
                "Torget\nPublicerad 2021-05-14 | Uppdaterad 2021-06-01\nText.\n\nBadet\nPublicerad 2021-05-01, ändrad 2021-06-02\nMer.\n",
                "— 2021-05-14 —\n\nTorget\n\nText.\n\n— 2021-05-01 —\n\nBadet\n\nMer.\n",
                "*** 2021-05-14 ***\n\nTorget\n\nText.\n\n*** 2021-05-01 ***\n\nBadet\n\nMer.\n",
                "Nämnden\n=======\n\n### 2021-05-14 – Torget\n\nText.\n\n### 2021-05-01 – Badet\n\nMer.\n",
                "__14 maj 2021__\n__Torget__\nText.\n\n__1 maj 2021__\n__Badet__\nMer.\n",
                "## 2021-05-14\n\n### Torget\n\nText.\n\n---\n\n## 2021-05-01\n\n### Badet\n\nMer.\n",
                "Maj 2021\n\n• 14 maj\n\nTorget\n\nText.\n\n• 1 maj\n\nBadet\n\nMer.\n",
                "2021-05-14\n\nTorget\n\nText.\n\nSidan 1 av 2\n\n2021-05-01\n\nBadet\n\nMer.\n- Sida 2 (2) -\n",
            })
    void otherWaysToWriteTheDateAreRead(String page) {
        assertThat(items(read(page))).isEqualTo("2021-05-14 Torget / Text.\n2021-05-01 Badet / Mer.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021-05-14 – Torget\nText.\n\nodaterat – Parken\nMer.\n\nvåren 2020 – Badet\nMera.\n\n2020-01-02 – Sist\n",
                "2021-05-14\n\nTorget\n\nText.\n\nokänt datum\n\nParken\n\nMer.\n\nvåren 2020\n\nBadet\n\nMera.\n\n2020-01-02\n\nSist\n",
                "Torget (2021-05-14)\nText.\n\nParken (i höst)\nMer.\n\nBadet (våren 2020)\nMera.\n\nSist (2020-01-02)\n",
                "• Torget (2021-05-14)\nText.\n\n• Parken (odaterat)\nMer.\n\n• Badet (våren 2020)\nMera.\n\n• Sist (2020-01-02)\n",
                "• 2021-05-14\nTorget\nText.\n• odaterat\nParken\nMer.\n• våren 2020\nBadet\nMera.\n• 2020-01-02\nSist\n",
                "Datum: 2021-05-14\nTorget\nText.\n\nDatum: okänt\nParken\nMer.\n\nDatum: våren 2020\nBadet\nMera.\n\nDatum: 2020-01-02\nSist\n",
                "1. 2021-05-14\n\nTorget\n\nText.\n\n2. när?\n\nParken\n\nMer.\n\n3. våren 2020\n\nBadet\n\nMera.\n\n4. 2020-01-02\n\nSist\n",
            })
    void noFormOfAPageLetsTheItemBeforeSwallowAnother(String page) {
        List<RecordOutcome> read = read(page);
        assertThat(read).as(read.toString()).hasSize(4);
        assertThat(read.get(1).toString())
                .startsWith("Rejected")
                .contains("Parken")
                .contains("Mer.");
        assertThat(Readings.items(read))
                .extracting(item -> item.published().iso() + " " + item.headline() + " / " + item.lead())
                .containsExactly("2021-05-14 Torget / Text.", "2020 Badet / Mera.", "2020-01-02 Sist / ");
    }
}
