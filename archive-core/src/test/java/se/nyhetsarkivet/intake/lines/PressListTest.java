package se.nyhetsarkivet.intake.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.Seeds;
import se.nyhetsarkivet.intake.Readings;
import se.nyhetsarkivet.intake.source.RecordOutcome;
import se.nyhetsarkivet.item.NewsItem;

/** Lists of news of a line each: behind any bullet and any separator, with the year in a heading above or in the line. */
@Tag("slow")
class PressListTest {

    private static final List<String> BULLETS = List.of("- ", "– ", "• ", "* ", "· ", "» ", "o ", "→ ", "");
    private static final List<String> SEPARATORS =
            List.of(" | ", ": ", " – ", " - ", " — ", " • ", " · ", " → ", " » ");

    private static List<RecordOutcome> read(String text) {
        return Readings.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertItems(String page, String... items) {
        List<RecordOutcome> read = read(page);
        assertThat(Readings.items(read).stream()
                        .map(item -> item.published().iso() + " " + item.headline() + item.lead() + item.body()))
                .as("%s%n%s", page, read)
                .containsExactly(items);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Läs mer",
                "Läs mer »",
                "Läs mer…",
                "[Läs mer]",
                "Läs hela nyheten",
                "Läs mer om Kajen lagas",
                "Read more"
            })
    void aLinkToReadMoreIsLeftOut(String link) {
        for (String bullet : List.of("- ", "• ", "* ")) {
            assertItems(
                    "Pressmeddelanden\n\n" + bullet + "2020-11-21 | Kajen lagas | " + link + "\n" + bullet
                            + "2020-11-19 | Färjan ställs in | " + link + "\n" + bullet + "2020-10-02 | Ny hamnchef | "
                            + link
                            + "\n",
                    "2020-11-21 Kajen lagas",
                    "2020-11-19 Färjan ställs in",
                    "2020-10-02 Ny hamnchef");
        }
        assertItems(
                "Nyheter\n\n• 2020-11-21\n\nKajen lagas\n\nArbetet börjar i maj.\n\n" + link
                        + "\n\n• 2020-11-19\n\nFärjan ställs in\n\nDet blåser för hårt.\n\n" + link + "\n",
                "2020-11-21 Kajen lagasArbetet börjar i maj.",
                "2020-11-19 Färjan ställs inDet blåser för hårt.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020",
                "2020:",
                "Nyheter 2020",
                "Pressmeddelanden från 2020",
                "# 2020",
                "== 2020 ==",
                "**2020**",
                "År 2020",
                "2020 (3 st)",
                "Nyheter under 2020",
                "Arkiv: 2020"
            })
    void theHeadingAboveGivesTheYear(String heading) {
        for (String between : List.of("\n", "\n\n")) {
            assertItems(
                    "Presstjänst\n\n" + heading + between
                            + "- 14 maj: Kajen lagas\n- 2 maj: Färjan ställs in\n- 30 april: Ny hamnchef\n"
                            + between + heading.replace("2020", "2019") + between
                            + "- 24 december: Stängt i helgen\n- 3 mars: Isen har gått\n",
                    "2020-05-14 Kajen lagas",
                    "2020-05-02 Färjan ställs in",
                    "2020-04-30 Ny hamnchef",
                    "2019-12-24 Stängt i helgen",
                    "2019-03-03 Isen har gått");
        }
    }

    @Test
    void anyBulletAndAnySeparatorWillDo() {
        for (String bullet : BULLETS) {
            for (String separator : SEPARATORS) {
                String first = bullet + "14 maj" + separator + "Kajen lagas\n";
                String second = bullet + "2 april" + separator + "Färjan ställs in" + separator + "Läs mer\n";
                String third = bullet + "den 3 mars" + separator + "Isen har gått\n";
                assertItems(
                        "Presstjänst\n\n2020\n\n" + first + second + third,
                        "2020-05-14 Kajen lagas",
                        "2020-04-02 Färjan ställs in",
                        "2020-03-03 Isen har gått");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"14 maj", "14/5", "14.5", "14 maj kl. 10.30", "Torsdag 14 maj", "14 MAJ", "14:e maj"})
    void theDayMayBeWrittenInAnyForm(String day) {
        List<NewsItem> items = Readings.items(
                read("Nyheter 2020\n\n- " + day + ": Kajen lagas\n- 2 maj: Färjan ställs in\n- 1 maj: Ny hamnchef\n"));
        assertThat(items)
                .as(day)
                .extracting(NewsItem::headline)
                .containsExactly("Kajen lagas", "Färjan ställs in", "Ny hamnchef");
        assertThat(items.getFirst().published().iso()).startsWith("2020-05-14");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020-05-14 | Kajen lagas | Läs mer\n2020-05-02 | Färjan ställs in | Läs mer\n",
                "Nyheter\n\n2020-05-14 | Nyhet | Kajen lagas | Läs mer\n2020-05-02 | Pressmeddelande | Färjan ställs in | Läs mer\n",
                "Nyheter\n\n- Kajen lagas | 2020-05-14 | Läs mer\n- Färjan ställs in | 2020-05-02 | Läs mer\n",
                "Arkiv 2020\n\n▪ 14 maj ▪ Kajen lagas\n▪ 2 maj ▪ Färjan ställs in\n",
                "Nyheter från 2020\n\n– 14 maj, Kajen lagas\n– 2 maj, Färjan ställs in\n",
                "Nyheter 2020\n- 14 maj: Kajen lagas (läs mer)\n- 2 maj: Färjan ställs in [Läs mer]\n",
                "Kontakt\nVäxel 010-123 45 67\n### 2020\n* **14 maj** Kajen lagas\n* **2 maj** Färjan ställs in\n",
                "## 2020\n\n- **14 maj:** Kajen lagas\n- **2 maj:** Färjan ställs in\n",
                "2020\n\n14 maj\nKajen lagas\n\n2 maj\nFärjan ställs in\n",
                "Nyheter 2020\n\n- 14/5 - Kajen lagas\n- 2/5 - Färjan ställs in\n"
            })
    void listsOfOtherMakesAreRead(String page) {
        assertItems(page, "2020-05-14 Kajen lagas", "2020-05-02 Färjan ställs in");
    }

    @Test
    void theNamesOfMonthsBetweenThemAreNoTexts() {
        assertItems(
                "Arkiv\n\n2020\n\nMaj\n\n- 14 maj: Kajen lagas\n- 2 maj: Färjan ställs in\n\nApril\n\n- 30 april: Ny hamnchef\n",
                "2020-05-14 Kajen lagas",
                "2020-05-02 Färjan ställs in",
                "2020-04-30 Ny hamnchef");
    }

    @Test
    void textsBelowTheirLinesBelongToThem() {
        assertItems(
                "Arkiv\n\n2020\n\n- 14 maj: Kajen lagas\n  Arbetet pågår till hösten.\n- 2 maj: Färjan ställs in\n  Det blåser för hårt.\n",
                "2020-05-14 Kajen lagasArbetet pågår till hösten.",
                "2020-05-02 Färjan ställs inDet blåser för hårt.");
    }

    /** Of whatever lines a list is made, each headline is in an item or in a rejection. */
    @Test
    void nothingIsSwallowed() {
        Seeds.run(300, random -> {
            StringBuilder page = new StringBuilder("Presstjänst\n\n");
            String bullet = Seeds.oneOf(random, BULLETS);
            int items = 3 + random.nextInt(8);
            for (int i = 0; i < items; i++) {
                if (i == 0 || random.nextInt(4) == 0) {
                    page.append(i == 0 ? "" : "\n").append(2020 - i).append("\n\n");
                }
                page.append(bullet)
                        .append(1 + random.nextInt(28))
                        .append(Seeds.oneOf(random, List.of(" maj", " juni", " oktober")))
                        .append(Seeds.oneOf(random, SEPARATORS))
                        .append("Rubrik")
                        .append(i)
                        .append(Seeds.oneOf(random, List.of("", " | Läs mer")))
                        .append(random.nextInt(6) == 0 ? "\n\n" : "\n");
            }
            List<RecordOutcome> read = read(page.toString());
            assertThat(read).as(page.toString()).hasSize(items);
            for (int i = 0; i < items; i++) {
                assertThat(read.get(i).toString())
                        .as(page.toString())
                        .contains("Rubrik" + i)
                        .doesNotContain("Läs mer");
            }
        });
    }
}
