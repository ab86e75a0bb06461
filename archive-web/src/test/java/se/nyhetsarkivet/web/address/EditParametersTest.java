package se.nyhetsarkivet.web.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.nyhetsarkivet.archive.RecordedEdits.Order;
import se.nyhetsarkivet.archive.RecordedEdits.Place;
import se.nyhetsarkivet.archive.RecordedEdits.Request;
import se.nyhetsarkivet.archive.RecordedEdits.Withdrawals;
import se.nyhetsarkivet.comparison.ItemEdit.Kind;

/** What is asked of the edits, as an address says it. */
class EditParametersTest {

    @Test
    void whatIsWrittenIsReadAgain() {
        List<Request> requests = List.of(
                Request.ALL,
                Request.ALL.withOrder(Order.SILENT_FIRST).from(new Place(true, 17)),
                Request.ALL.withKinds(Set.of(Kind.HEADLINE, Kind.FIGURES)).withLeastWords(5),
                Request.ALL.withWithdrawals(Withdrawals.ONLY),
                Request.ALL.withPublishers(Set.of("Nämnden & co", "Å")).withGroup("12-abc9"),
                Request.ALL.from(new Place(false, 9_000_000_000L)));
        for (Request request : requests) {
            EditParameters read = EditParameters.read(EditParameters.write(request));
            assertThat(read.problems()).isEmpty();
            assertThat(read.request()).isEqualTo(request);
        }
        assertThat(EditParameters.query(Request.ALL)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "order, best, 'one of latest, silent'",
        "kind, stor, 'one of headline, date, figures, text, typography, values, withdrawn'",
        "words, många, a number from 0 to 100000",
        "size, 0, a number from 1 to 100",
        "size, 101, a number from 1 to 100",
        "size, 99999999999, a number from 1 to 100",
        "same, ../x, the same of an address that the archive has given",
        "before, x17, the before of an address that the archive has given"
    })
    void aBadValueIsSkippedAndSaid(String name, String value, String expected) {
        EditParameters read = EditParameters.read(Map.of(name, List.of(value)));
        assertThat(read.request()).isEqualTo(Request.ALL);
        assertThat(read.problems()).containsExactly(new SearchParameters.Problem(name, value, expected));
    }

    @Test
    void anEmptyValueSaysNothing() {
        EditParameters read = EditParameters.read(
                Map.of("order", List.of(""), "kind", List.of(""), "publisher", List.of(""), "words", List.of(" ")));
        assertThat(read.problems()).isEmpty();
        assertThat(read.request()).isEqualTo(Request.ALL);
    }
}
