package se.nyhetsarkivet.intake.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.Seeds;
import se.nyhetsarkivet.intake.Readings;
import se.nyhetsarkivet.intake.source.Beginning;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.RecordOutcome;
import se.nyhetsarkivet.intake.source.SourceDocument;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;

/** The text of a press page, however its list is written. */
@Tag("slow")
class PressPageTest {

    private static final String PAGE = """
            Kontakta pressjouren
            Telefon 08-123 45 67, vardagar 8.00–17.00
            • 1177 svarar dygnet runt

            Nyheter 2016

             • 8 november 2016

              Ny färja till Ven

              Färjan börjar gå i vår.
              – Vi har väntat länge, säger rederiet.

            - 2016-11-07

              Bryggan lagas

              Text om bryggan.

            1. 6/11 2016

              Ett numrerat meddelande

            2) tisdag 1 november 2016 kl. 9.30
              Ett till
              Med ingress.

            2016-10-31

            Utan punkt

            * 2016-10-30 – Rubrik på samma rad

            Text efter.
            – Det är bra, säger hon.
            – 2016-10-20 kom beskedet, säger han.

            · 29 okt. 2016: 12 nya platser
            28 oktober 2016 | Rubrik efter streck
            Mer text.
            ▪ 2016-10-27 kl. 14.30 Rubrik utan streck
            """;

    private static Beginning beginning(String text) {
        try {
            return Beginning.of(
                    SourceDocument.of("test", () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static List<RecordOutcome> read(String text) {
        return read(text, ReadOptions.NONE);
    }

    private static List<RecordOutcome> read(String text, ReadOptions options) {
        return Readings.of("test", text.getBytes(StandardCharsets.UTF_8), options);
    }

    @Test
    void everyBulletAndEveryFormOfADateBeginsAnItem() {
        List<RecordOutcome> read = read(PAGE);
        List<NewsItem> items = Readings.items(read);
        assertThat(items).hasSameSizeAs(read);
        assertThat(items)
                .extracting(item -> item.published().iso() + " " + item.headline())
                .containsExactly(
                        "2016-11-08 Ny färja till Ven",
                        "2016-11-07 Bryggan lagas",
                        "2016-11-06 Ett numrerat meddelande",
                        "2016-11-01T09:30:00+01:00 Ett till",
                        "2016-10-31 Utan punkt",
                        "2016-10-30 Rubrik på samma rad",
                        "2016-10-29 12 nya platser",
                        "2016-10-28 Rubrik efter streck",
                        "2016-10-27T14:30:00+02:00 Rubrik utan streck");
        assertThat(items.getFirst().lead())
                .isEqualTo("Färjan börjar gå i vår.\n– Vi har väntat länge, säger rederiet.");
        assertThat(items.get(5).lead())
                .isEqualTo("Text efter.\n– Det är bra, säger hon.\n– 2016-10-20 kom beskedet, säger han.");
        assertThat(items.get(7).lead()).isEqualTo("Mer text.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2016 var ett bra år – säger vi",
                "8 november 2016 kom beskedet.",
                "2016-11-08 beslutade nämnden att bygga",
                "– 2016-11-08 var en tisdag, säger hon",
                "Den 8 november 2016, klockan nio, öppnar vi.",
                "• 1177",
                "• 08-123 45 67",
                "10 000 kronor – så mycket kostar det",
                "Vecka 45 2016"
            })
    void otherLinesThatBeginWithANumberAreText(String line) {
        List<NewsItem> items = Readings.items(read("• 2016-11-01\nRubrik\nText.\n" + line + "\nMer.\n"));
        assertThat(items).hasSize(1);
        assertThat(items.getFirst().lead()).contains(line.substring(line.startsWith("–") ? 2 : 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2016-11-08;Ny bro;Text;https://verket.example/1",
                "2016-11-08|Ny bro|Text",
                "2016-11-08,Ny bro,Text",
                "Vi ses den 8 november 2016"
            })
    void aLineWithOtherDelimitersIsNoPressPage(String line) {
        Beginning beginning = beginning(line);
        assertThat(new PressPageFormat().recognises(beginning)).isFalse();
    }

    @Test
    void aDateThatIsNoneIsRejectedWithItsTextUnlessOneIsNamed() {
        String page = "Nyheter\n • 2016-11-08\nBra\n • 31 november 2016\nSaknas\nText.\n • 8 november\nUtan år\n";
        List<RecordOutcome> read = read(page);
        assertThat(read)
                .extracting(Object::toString)
                .satisfiesExactly(
                        good -> assertThat(good).contains("Bra"),
                        bad -> assertThat(bad).contains("line 4").contains("31 november 2016\nSaknas\nText."),
                        bad -> assertThat(bad).contains("line 7").contains("8 november\nUtan år"));
        List<NewsItem> named = Readings.items(read(page, ReadOptions.NONE.withDate(PartialDate.parse("2016"))));
        assertThat(named).extracting(item -> item.published().iso()).containsExactly("2016-11-08", "2016", "2016");
        assertThat(named.get(1).extra()).containsEntry("statedDate", "\"31 november 2016\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- 20170516\nFörst\n",
                "• 2 juli 2018 kl. 14.30\nFörst\n",
                "8 november 2016\nFörst\n",
                "2016-11-08: Först\n",
                "• 31 november 2016\nFörst\n",
            })
    void barsBehindTheLastDatesMakeNoTableOfThePage(String first) {
        for (String bar : List.of(" | ", " – ")) {
            List<RecordOutcome> read =
                    read("Kontakt\n\n" + first + "\n2016-11-07" + bar + "Ett till\n\n2016-11-06" + bar + "Sist\n");
            assertThat(read.toString()).contains("Först");
        }
    }

    @Test
    void noLineBehindTheFirstDateIsSwallowed() {
        List<String> bullets = List.of("", "• ", " - ", "* ", "· ", "– ", "3. ", "12) ", "\u25cf\u00a0");
        List<String> forms = List.of(
                "yyyy-MM-dd",
                "d MMMM yyyy",
                "d/M yyyy",
                "EEEE d MMMM yyyy",
                "d.M.yyyy",
                "yyyyMMdd",
                "d MMM yyyy 'kl.' HH.mm");
        List<String> links = List.of("\n", "\n\n", " – ", ": ", " | ");
        Seeds.run(400, random -> {
            StringBuilder page = new StringBuilder("Kontakt\n\n");
            List<String> words = new ArrayList<>();
            for (int item = 0; item < 5; item++) {
                LocalDate day = LocalDate.of(1960, 1, 1).plusDays(random.nextInt(30_000));
                String date = DateTimeFormatter.ofPattern(Seeds.oneOf(random, forms), Locale.of("sv", "SE"))
                        .format(day.atTime(14, 30));
                page.append(Seeds.oneOf(random, bullets)).append(date).append(Seeds.oneOf(random, links));
                for (int line = random.nextInt(4); line >= 0; line--) {
                    String word = "ord" + words.size() + "x";
                    words.add(word);
                    page.append(Seeds.oneOf(random, List.of("", "– ", "12 ", "Den 3 ", "• ")))
                            .append(word)
                            .append('\n');
                }
                page.append('\n');
            }
            List<RecordOutcome> read = read(page.toString());
            assertThat(read).as(page.toString()).hasSize(5);
            assertThat(words)
                    .as(page.toString())
                    .allMatch(word -> read.toString().contains(word));
        });
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "2016-11-08 Ny färja",
                "[2016-11-08] Ny färja",
                "(8 november 2016) Ny färja",
                "→ 8 november 2016, Ny färja",
                "\uf0b7 2016-11-08 Ny färja",
                "✓ 2016-11-08: Ny färja",
                "Pressmeddelande • November 08, 2016\nNy färja",
                "Nyhet | 8 november 2016\n\nNy färja",
                "8 november 2016 | Pressmeddelande\nNy färja",
                "▪ Ny färja (8 november 2016)",
                "* Ny färja – 2016-11-08"
            })
    void aLineWithADateBeginsAnItemHoweverItIsBuilt(String item) {
        assertThat(Readings.items(read("Nyheter\n\n" + item + "\n" + item + "\n\n" + item + "\n")))
                .hasSize(3)
                .allSatisfy(read -> {
                    assertThat(read.headline()).isEqualTo("Ny färja");
                    assertThat(read.published().iso()).isEqualTo("2016-11-08");
                    assertThat(read.lead()).isEmpty();
                });
    }
}
