package se.nyhetsarkivet.intake.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import se.nyhetsarkivet.Seeds;
import se.nyhetsarkivet.intake.Readings;
import se.nyhetsarkivet.intake.source.RecordOutcome;
import se.nyhetsarkivet.item.NewsItem;

/** Press pages with the headlines above or below their dates. */
class HeadlineOrderTest {

    private static final List<String> FORMS = List.of("yyyy-MM-dd", "d MMMM yyyy", "EEEE d MMMM yyyy", "d/M yyyy");

    @Test
    void headlinesAboveTheirDatesAreThoseOfTheirItems() {
        List<NewsItem> items = items("""
                Hamnens pressrum
                Telefon 08-123 45 67

                Kajen lagas

                2019-01-07
                Arbetet börjar på måndag.
                – Det är bra, säger hon.

                Kranen är såld

                2019-01-05

                Köparen är okänd.

                Ny hamnchef
                2019-01-03
                """);
        assertThat(items)
                .extracting(item -> item.published().iso() + " " + item.headline() + "/" + item.lead())
                .containsExactly(
                        "2019-01-07 Kajen lagas/Arbetet börjar på måndag.\n– Det är bra, säger hon.",
                        "2019-01-05 Kranen är såld/Köparen är okänd.",
                        "2019-01-03 Ny hamnchef/");
    }

    @Test
    void headlinesBelowTheirDatesAreNotTakenFromTheTextAbove() {
        assertThat(
                        items(
                                "Nyheter\n\n2019-01-07\nKajen lagas\n\nArbetet börjar\n\n2019-01-05\nKranen är såld\n\nTill vem\n"))
                .extracting(NewsItem::headline)
                .containsExactly("Kajen lagas", "Kranen är såld");
        assertThat(items("Nyheter\n2019-01-07\nKajen lagas\n2019-01-05\nKranen är såld.\n"))
                .extracting(NewsItem::headline)
                .containsExactly("Kajen lagas", "Kranen är såld.");
    }

    @Test
    void headlinesAloneBelongToTheDateThatIsNearer() {
        assertThat(items("Kajen lagas\n2019-01-07\n\nKranen är såld\n2019-01-05\n"))
                .extracting(NewsItem::headline)
                .containsExactly("Kajen lagas", "Kranen är såld");
        assertThat(items("2019-01-07\nKajen lagas\n\n2019-01-05\nKranen är såld\n"))
                .extracting(NewsItem::headline)
                .containsExactly("Kajen lagas", "Kranen är såld");
    }

    @Test
    void whicheverWayAPageGoesEveryItemHasItsDateItsHeadlineAndItsText() {
        Seeds.run(600, random -> {
            boolean above = random.nextBoolean();
            String form = Seeds.oneOf(random, FORMS);
            String gap = Seeds.oneOf(random, List.of("\n", "\n\n"));
            StringBuilder page = new StringBuilder("Pressrum\nTelefon 08-123 45 67\n\n");
            List<String> right = new ArrayList<>();
            int items = 2 + random.nextInt(5);
            for (int i = 0; i < items; i++) {
                LocalDate day = LocalDate.of(1990, 1, 1).plusDays(random.nextInt(15_000));
                String date =
                        DateTimeFormatter.ofPattern(form, Locale.of("sv", "SE")).format(day);
                String headline = "Rubrik " + Seeds.oneOf(random, List.of("ett", "två?", "om 3 km", "ÅÄÖ!")) + i + "x";
                page.append(above ? headline + gap + date : date + gap + headline)
                        .append('\n');
                for (int line = random.nextInt(2); line >= 0; line--) {
                    page.append(Seeds.oneOf(random, List.of("", "\n", "– ")))
                            .append("Text ")
                            .append(i)
                            .append(line)
                            .append(" slutar.\n");
                }
                page.append('\n');
                right.add(day + " " + headline);
            }
            List<NewsItem> read = items(page.toString());
            assertThat(read)
                    .as(page.toString())
                    .extracting(item -> item.published().iso() + " " + item.headline())
                    .isEqualTo(right);
            for (int i = 0; i < items; i++) {
                assertThat(read.get(i).lead()).as(page.toString()).contains("Text " + i + "0 slutar.");
            }
        });
    }

    private static List<NewsItem> items(String page) {
        List<RecordOutcome> read = Readings.of(
                "test", page.getBytes(StandardCharsets.UTF_8), se.nyhetsarkivet.intake.source.ReadOptions.NONE);
        List<NewsItem> items = Readings.items(read);
        assertThat(items).as(page).hasSameSizeAs(read);
        return items;
    }
}
