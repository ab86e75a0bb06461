package se.nyhetsarkivet.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.curation.DuplicateDecision.Verdict;
import se.nyhetsarkivet.item.Actor;
import se.nyhetsarkivet.item.ItemId;

/** What holds for near duplicates after one decision and another. */
class DuplicateDecisionsTest {

    private static final ItemId A = new ItemId("aaaaaaaaaaaaaaaa");
    private static final ItemId B = new ItemId("bbbbbbbbbbbbbbbb");
    private static final ItemId C = new ItemId("cccccccccccccccc");

    private static DuplicateDecision decision(Verdict verdict, ItemId... items) {
        return new DuplicateDecision(
                Instant.parse("2026-12-01T10:00:00Z"), verdict, List.of(items), new Actor("anna"), "samma \t text\n");
    }

    private static DuplicateDecisions after(DuplicateDecision... decisions) {
        return DuplicateDecisions.parse(
                Stream.of(decisions).map(DuplicateDecision::line).collect(Collectors.joining("\n")));
    }

    @Test
    void whatWasDecidedLastHolds() {
        DuplicateDecision same = decision(Verdict.SAME, A, B);
        DuplicateDecision different = decision(Verdict.DIFFERENT, B, A);
        DuplicateDecision back = decision(Verdict.UNDECIDED, A, B);
        assertThat(after(same).between(B, A)).isEqualTo(Verdict.SAME);
        assertThat(after(same, different).between(A, B)).isEqualTo(Verdict.DIFFERENT);
        assertThat(after(same, different).inForce()).containsExactly(different);
        assertThat(after(same, different, back).between(A, B)).isEqualTo(Verdict.UNDECIDED);
        assertThat(after(same, different, back).inForce()).isEmpty();
        assertThat(after().between(A, B)).isEqualTo(Verdict.UNDECIDED);
    }

    @Test
    void itemsThatAreOneNewsWithAThirdAreOneNewsUnlessTheyWereParted() {
        DuplicateDecision ab = decision(Verdict.SAME, A, B);
        DuplicateDecision bc = decision(Verdict.SAME, B, C);
        assertThat(after(ab, bc).between(A, C)).isEqualTo(Verdict.SAME);
        assertThat(after(ab, bc).sameAs(C)).containsExactly(A, B);
        DuplicateDecision ac = decision(Verdict.DIFFERENT, A, C);
        assertThat(after(ab, bc, ac).between(A, C)).isEqualTo(Verdict.DIFFERENT);
        assertThat(after(ab, bc, ac).sameAs(A)).containsExactly(B);
    }

    @Test
    void aDecisionAboutSeveralHoldsForEachTwo() {
        DuplicateDecisions parted = after(decision(Verdict.DIFFERENT, A, B, C));
        assertThat(parted.between(B, C)).isEqualTo(Verdict.DIFFERENT);
        DuplicateDecisions partly = after(decision(Verdict.DIFFERENT, A, B, C), decision(Verdict.SAME, A, B));
        assertThat(partly.between(A, B)).isEqualTo(Verdict.SAME);
        assertThat(partly.inForce()).hasSize(2);
    }

    @Test
    void theReasonIsKeptInOneLine() {
        assertThat(after(decision(Verdict.SAME, A, B)).inForce().getFirst().reason())
                .isEqualTo("samma text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "2026-12-01T10:00:00Z\tsame\taaaaaaaaaaaaaaaa",
                "yesterday\tsame\taaaaaaaaaaaaaaaa bbbbbbbbbbbbbbbb\tanna\twhy",
                "2026-12-01T10:00:00Z\talike\taaaaaaaaaaaaaaaa bbbbbbbbbbbbbbbb\tanna\twhy",
                "2026-12-01T10:00:00Z\tsame\taaaaaaaaaaaaaaaa\tanna\twhy",
                "2026-12-01T10:00:00Z\tsame\taaaaaaaaaaaaaaaa illo\tanna\twhy",
                "2026-12-01T10:00:00Z\tsame\taaaaaaaaaaaaaaaa bbbbbbbbbbbbbbbb\t\twhy",
            })
    void aLineThatCannotBeReadIsLeftOutAndTheOthersHold(String line) {
        DuplicateDecisions decisions = DuplicateDecisions.parse(
                "# by hand\n" + line + "\n" + decision(Verdict.SAME, A, C).line() + "\n");
        assertThat(decisions.problems()).singleElement().asString().startsWith("line 2: '");
        assertThat(decisions.between(A, C)).isEqualTo(Verdict.SAME);
    }

    @Test
    void oneItemAloneIsNothingToDecideAbout() {
        assertThatThrownBy(() -> decision(Verdict.SAME, A, A))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("1 items are decided about; expected 2 to 50");
    }
}
