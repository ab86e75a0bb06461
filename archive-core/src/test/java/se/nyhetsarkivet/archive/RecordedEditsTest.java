package se.nyhetsarkivet.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.OpenArchive;
import se.nyhetsarkivet.archive.RecordedEdits.Order;
import se.nyhetsarkivet.archive.RecordedEdits.Request;
import se.nyhetsarkivet.archive.RecordedEdits.Withdrawals;
import se.nyhetsarkivet.comparison.ItemEdit.Kind;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.SortOrder;

/** What was edited and withdrawn, page by page, and when words stood in the archive. */
@Tag("slow")
class RecordedEditsTest extends OpenArchive {

    private static NewsItem stated(String name, String body) {
        return builder(name, body).modified(PartialDate.parse("2018-05-01")).build();
    }

    private List<String> told(Request request) {
        return archive.changes().edits(request).entries().stream()
                .map(RecordedEditsTest::told)
                .toList();
    }

    private static String told(RecordedEdits.Entry entry) {
        return switch (entry) {
            case RecordedEdits.Edited edited ->
                edited.after().item().identifier() + " " + edited.before().number() + "-"
                        + edited.after().number() + (edited.items() > 1 ? " and " + (edited.items() - 1) : "");
            case RecordedEdits.Gone gone ->
                gone.tombstone().kind() + " " + gone.tombstone().reason();
        };
    }

    @Test
    void whatIsNewIsNoEditAndTheLatestEditIsFirst() {
        archive.add(List.of(item("a", "Ett."), item("b", "Två.")));
        assertThat(told(Request.ALL)).isEmpty();
        archive.add(List.of(item("b", "Två två.")));
        archive.add(List.of(item("a", "Ett ett.")));
        archive.add(List.of(item("b", "Tre.")));
        assertThat(told(Request.ALL)).containsExactly("b 2-3", "a 1-2", "b 1-2");
    }

    @Test
    void editsWithoutNoticeAreFirstOnDemand() {
        archive.add(List.of(item("a", "Ett."), item("b", "Två."), item("c", "Tre.")));
        archive.add(List.of(item("a", "Ett ett.")));
        archive.add(List.of(stated("b", "Två två.")));
        archive.add(List.of(item("c", "Tre tre.")));
        archive.ledger().withdraw(item("b", "").id(), "Dom");
        archive.add(List.of(stated("c", "Fyra.")));
        Request silentFirst = Request.ALL.withOrder(Order.SILENT_FIRST);
        List<String> all = List.of("c 1-2", "a 1-2", "c 2-3", "WITHDRAWN Dom");
        assertThat(told(silentFirst)).isEqualTo(all);
        for (int size = 1; size < all.size(); size++) {
            assertThat(pages(silentFirst.withLimit(size)))
                    .as("pages of %d", size)
                    .isEqualTo(all);
        }
        assertThat(told(Request.ALL)).containsExactly("c 2-3", "WITHDRAWN Dom", "c 1-2", "a 1-2");
    }

    private List<String> pages(Request request) {
        List<String> all = new ArrayList<>();
        Optional<RecordedEdits> page = Optional.of(archive.changes().edits(request));
        while (page.isPresent()) {
            page.get().entries().forEach(entry -> all.add(told(entry)));
            page = page.get().next().map(place -> archive.changes().edits(request.from(place)));
        }
        return all;
    }

    /** A ministry gets another name: three hundred items, one entry. */
    @Test
    void theSameEditOfABatchIsToldOnce() {
        List<NewsItem> before = IntStream.range(0, 30)
                .mapToObj(i -> item("n" + i, "Det säger Näringsdepartementet om sak " + i + "."))
                .toList();
        archive.add(before);
        List<NewsItem> renamed = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            renamed.add(
                    item("n" + i, "Det säger " + (i == 7 ? "ingen" : "Klimatdepartementet") + " om sak " + i + "."));
        }
        archive.add(renamed);
        archive.add(List.of(item("n3", "Det säger Näringsdepartementet om sak 3.")));
        assertThat(told(Request.ALL)).containsExactly("n3 2-3", "n29 1-2 and 28", "n7 1-2");
        assertThat(pages(Request.ALL.withLimit(1))).containsExactly("n3 2-3", "n29 1-2 and 28", "n7 1-2");
        RecordedEdits.Edited same = (RecordedEdits.Edited)
                archive.changes().edits(Request.ALL).entries().get(1);
        List<String> each = pages(Request.ALL.withGroup(same.group()).withLimit(10));
        assertThat(each)
                .hasSize(29)
                .doesNotHaveDuplicates()
                .startsWith("n29 1-2")
                .doesNotContain("n7 1-2");
    }

    @Test
    void editsAreChosenByKindSizeAndPublisher() {
        archive.add(List.of(item("a", "Avgiften är 25 kronor."), item("b", "Han sade \"nej\"."), item("c", "Kort.")));
        archive.add(List.of(item("a", "Avgiften är 30 kronor.")));
        archive.add(List.of(item("b", "Han sade ”nej”.")));
        archive.add(List.of(builder("c", "En mycket längre text med många ord i.")
                .keywords(List.of("ord"))
                .build()));
        archive.add(
                List.of(builder("e", "Av ett annat verk.").publisher("Verket").build()));
        archive.add(List.of(
                builder("e", "Av ett helt annat verk.").publisher("Verket").build()));
        archive.add(List.of(item("d", "Borta.")));
        archive.ledger().withdraw(item("d", "").id(), "Dom");
        assertThat(told(Request.ALL.withKinds(Set.of(Kind.FIGURES)))).containsExactly("a 1-2");
        assertThat(told(Request.ALL.withKinds(Set.of(Kind.TYPOGRAPHY)))).containsExactly("b 1-2");
        assertThat(told(Request.ALL.withKinds(Set.of(Kind.TYPOGRAPHY, Kind.VALUES))))
                .containsExactly("c 1-2", "b 1-2");
        assertThat(told(Request.ALL.withLeastWords(3))).containsExactly("c 1-2");
        assertThat(told(Request.ALL.withPublishers(Set.of("Verket")))).containsExactly("e 1-2");
        assertThat(told(Request.ALL.withPublishers(Set.of("Nämnden")))).containsExactly("c 1-2", "b 1-2", "a 1-2");
        assertThat(told(Request.ALL.withWithdrawals(Withdrawals.ONLY))).containsExactly("WITHDRAWN Dom");
        assertThat(told(Request.ALL.withWithdrawals(Withdrawals.WITHOUT))).hasSize(4);
    }

    @Test
    void anItemThatIsNotShownHasNoEditsAndWhatWasUndoneIsNone() {
        archive.add(List.of(item("a", "Ett."), item("b", "Två.")));
        archive.add(List.of(item("a", "Ett ett.")));
        long batch = archive.add(List.of(item("b", "Två två."))).number();
        archive.ledger().erase(item("a", "").id(), "Personuppgift");
        assertThat(told(Request.ALL)).containsExactly("ERASED Personuppgift", "b 1-2");
        archive.ledger().undo(batch);
        assertThat(told(Request.ALL)).containsExactly("ERASED Personuppgift");
        archive.add(List.of(item("b", "Tre.")));
        archive.ledger().withdraw(item("b", "").id(), "Fel");
        archive.ledger().reinstate(item("b", "").id(), "Rätt");
        assertThat(told(Request.ALL)).containsExactly("b 1-3", "ERASED Personuppgift");
    }

    @Test
    void editsAreFoundAgainAfterARebuild() {
        archive.add(List.of(item("a", "Ett.")));
        archive.add(List.of(item("a", "Två.")));
        archive.rebuildIndex();
        assertThat(told(Request.ALL)).containsExactly("a 1-2");
    }

    @Test
    void aNumberOutOfRangeIsRefused() {
        assertThatThrownBy(() -> Request.ALL.withLimit(0)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Request.ALL.withLimit(101)).hasMessage("101 entries at once; expected 1 to 100");
        assertThatThrownBy(() -> Request.ALL.withLeastWords(-1)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void wordsFirstAndLastStoodWhereTheyWereRemovedToo() {
        NewsItem old = NewsItem.builder("Gammal", PartialDate.parse("1990"))
                .identifier("gammal")
                .body("Färjan går.")
                .build();
        archive.add(List.of(old, item("a", "Bron är öppen."), item("b", "Färjan stängs.")));
        archive.add(List.of(item("b", "Bron stängs.")));
        ArchiveChanges.WordSpan span = archive.changes().wordSpan(SearchRequest.of("\"färjan\""));
        assertThat(span.items()).isEqualTo(2);
        ArchiveChanges.Standing first = span.first().orElseThrow();
        assertThat(first.first().item().identifier()).isEqualTo("gammal");
        assertThat(first.removed()).isEmpty();
        ArchiveChanges.Standing last = span.last().orElseThrow();
        assertThat(last.last().item().identifier()).isEqualTo("b");
        assertThat(last.last().number()).isEqualTo(1);
        assertThat(last.removed())
                .contains(archive.history(item("b", "").id())
                        .revisions()
                        .getLast()
                        .seenAt());
        assertThat(archive.changes()
                        .wordSpan(SearchRequest.of("\"färjan\"").withPublishers(Set.of("Nämnden")))
                        .items())
                .isEqualTo(1);
        assertThat(archive.changes()
                        .standing(SearchRequest.of("bron"), item("b", "").id())
                        .orElseThrow()
                        .first()
                        .number())
                .isEqualTo(2);
        assertThat(archive.changes()
                        .standing(SearchRequest.of("tåget"), item("b", "").id()))
                .isEmpty();
        assertThat(archive.changes().wordSpan(SearchRequest.of("\"tåget\"")).first())
                .isEmpty();
    }

    @Test
    void whatTheRecordGotLastIsFirstOnDemand() {
        archive.add(List.of(item("a", "Bron."), item("b", "Bron.")));
        archive.add(List.of(builder("c", "Bron.").build(), item("a", "Bron igen.")));
        List<String> tags = new ArrayList<>();
        tags.add(archive.searchVersion().tag());
        assertThat(archive.search(SearchRequest.of("bron").withSort(SortOrder.CHANGED))
                        .hits())
                .extracting(hit -> hit.headline().text())
                .containsExactly("Nyhet a", "Nyhet c", "Nyhet b");
        archive.add(List.of(item("d", "")));
        assertThat(archive.searchVersion().tag()).isNotIn(tags);
    }
}
