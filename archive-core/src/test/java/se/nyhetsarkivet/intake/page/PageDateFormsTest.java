package se.nyhetsarkivet.intake.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.nyhetsarkivet.calendar.date.WrittenForms;
import se.nyhetsarkivet.calendar.date.WrittenForms.Form;
import se.nyhetsarkivet.intake.Readings;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;

/** A page reads every form of a date that feeds, tables and JSON read: they have one reader. */
@Tag("slow")
class PageDateFormsTest {

    private static final String FIRST =
            "Kommunen rustar upp hamnen i Tallhamn under våren. Kajen får nya bryggor och belysning längs hela promenaden.";
    private static final String SECOND =
            "Arbetet kostar elva miljoner kronor, säger hamnchefen. Båtägarna får flytta till norra piren under tiden.";
    private static final String H1 = "<h1>Hamnen rustas upp</h1>";
    private static final String TEXT = "<p>" + FIRST + "</p><p>" + SECOND + "</p>";
    private static final ReadOptions YEAR_1234 = ReadOptions.NONE.withDate(PartialDate.parse("1234"));

    @Test
    void behindALabel() {
        check(written -> H1 + "<p>Publicerad: " + written + "</p>" + TEXT);
    }

    @Test
    void behindALabelBelowTheText() {
        check(written -> H1 + TEXT + "<p>Sidan publicerades " + written + "</p>");
    }

    @Test
    void inTheLineBelowALabel() {
        check(written -> H1 + TEXT + "<dl><dt>Publicerad</dt><dd>" + written + "</dd></dl>");
    }

    @Test
    void asALineBelowTheHeadline() {
        check(written -> H1 + "<p>" + written + "</p>" + TEXT);
    }

    @Test
    void behindTheKindOfThePage() {
        check(written -> H1 + "<p>Nyhet från " + written + "</p>" + TEXT);
    }

    @Test
    void inAPlaceThatIsNamedAfterTheDate() {
        check(written -> H1 + "<div class='news-date'>" + written + "</div>" + TEXT);
    }

    @Test
    void inATimeElementWithoutAnAttribute() {
        check(written -> H1 + "<p><time>" + written + "</time></p>" + TEXT);
    }

    private static void check(UnaryOperator<String> page) {
        List<String> wrong = new ArrayList<>();
        for (Form form : WrittenForms.all()) {
            NewsItem item = item(page.apply(form.written().replace("&", "&amp;")));
            String got = item.published().iso();
            if (!got.equals(form.iso())) {
                wrong.add(form.written() + " is " + form.iso() + ", read as " + got);
            } else if (!item.body().equals(FIRST + "\n\n" + SECOND)) {
                wrong.add(form.written() + " is left in the text: " + item.body());
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static NewsItem item(String main) {
        String page =
                "<!DOCTYPE html><html lang='sv'><head><meta charset='UTF-8'><title>Hamnen rustas upp - Tallhamns kommun</title>"
                        + "</head><body><main>" + main + "</main></body></html>";
        List<NewsItem> items = Readings.items(Readings.of("page", page.getBytes(StandardCharsets.UTF_8), YEAR_1234));
        assertThat(items).as(main).hasSize(1);
        return items.getFirst();
    }
}
