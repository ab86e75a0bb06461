package se.nyhetsarkivet.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.Seeds;

/** Notes, heads, proofs and paths have the forms that C2SP publishes, and its example is read. */
class SignedNoteTest {

    private static final String PUBLISHED_KEY = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
    private static final String PUBLISHED_NOTE = """
            This is an example message.

            \u2014 example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
            """;

    private static final SigningKey KEY = SigningKey.make("example.com/archive", new SecureRandom());

    @Test
    void thePublishedExampleHolds() {
        VerifierKey key = VerifierKey.parse(PUBLISHED_KEY);
        SignedNote note = SignedNote.parse(PUBLISHED_NOTE);
        assertThat(note.verifiedBy(List.of(key))).contains(key);
        assertThat(note.text()).isEqualTo(PUBLISHED_NOTE);
        assertThat(key).hasToString(PUBLISHED_KEY);
        assertThat(SignedNote.parse(PUBLISHED_NOTE.replace("an example", "no example"))
                        .verifiedBy(List.of(key)))
                .isEmpty();
        assertThat(note.verifiedBy(List.of(KEY.verifier()))).isEmpty();
    }

    @Test
    void aHeadIsSignedAndReadAgain() {
        Checkpoint head = new Checkpoint("example.com/archive", 8, TreeHash.EMPTY, List.of("more"));
        SignedNote note = SignedNote.parse(KEY.sign(head.text()).text());
        assertThat(note.verifiedBy(List.of(VerifierKey.parse(PUBLISHED_KEY), KEY.verifier())))
                .contains(KEY.verifier());
        assertThat(Checkpoint.parse(note.signed())).isEqualTo(head);
    }

    @Test
    void anotherSignatureThatNobodyKnowsDoesNotMatter() {
        SigningKey witness = SigningKey.make("witness.example", new SecureRandom());
        String text = new Checkpoint("a", 0, TreeHash.EMPTY).text();
        SignedNote both = new SignedNote(
                text,
                List.of(
                        witness.sign(text).signatures().getFirst(),
                        KEY.sign(text).signatures().getFirst()));
        assertThat(SignedNote.parse(both.text()).verifiedBy(List.of(KEY.verifier())))
                .contains(KEY.verifier());
    }

    @Test
    void aKeyIsStoredAndReadAgain() {
        SigningKey again = SigningKey.parse(KEY.lines());
        assertThat(again.sign("a\n").verifiedBy(List.of(KEY.verifier()))).isPresent();
        assertThat(KEY.lines().getFirst()).startsWith("PRIVATE+KEY+example.com/archive+");
        assertThat(KEY).asString().doesNotContain("PRIVATE");
        SigningKey other = SigningKey.make("example.com/archive", new SecureRandom());
        assertThatThrownBy(() -> SigningKey.parse(
                        List.of(KEY.lines().getFirst(), other.lines().getLast())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aProofIsReadAsItWasWritten() {
        List<TreeHash> leaves = MerkleTreeTest.numbered(11);
        MerkleTree tree = MerkleTreeTest.tree(leaves, 11);
        SignedNote head = KEY.sign(new Checkpoint("example.com/archive", 11, tree.root()).text());
        for (Optional<String> extra : List.of(Optional.<String>empty(), Optional.of("blåbär"))) {
            LogProof proof = new LogProof(extra, tree.inclusionOf(4), head);
            assertThat(LogProof.parse(proof.text())).isEqualTo(proof);
            assertThat(proof.proves("entry 4".getBytes(StandardCharsets.UTF_8))).isTrue();
            assertThat(proof.proves("entry 5".getBytes(StandardCharsets.UTF_8))).isFalse();
        }
    }

    @Test
    void anyOtherTextIsRefusedWithASentence() {
        Seeds.run(400, random -> {
            String text = random.nextBoolean() ? Seeds.text(random, 80) : damaged(random, PUBLISHED_NOTE);
            assertThatThrownBy(() -> LogProof.parse(text)).isInstanceOf(IllegalArgumentException.class);
            try {
                SignedNote note = SignedNote.parse(text);
                assertThat(note.text().strip()).isEqualTo(text.strip());
            } catch (IllegalArgumentException refused) {
                assertThat(refused).hasMessageMatching("(?s).+");
            }
        });
    }

    private static String damaged(java.util.Random random, String text) {
        int at = random.nextInt(text.length());
        return text.substring(0, at) + Seeds.text(random, 3) + text.substring(Math.min(text.length(), at + 2));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1234067, 256, 0/x001/x234/067",
        "1, 0, 17, 1/000.p/17",
        "-1, 5, 256, entries/005",
        "63, 999, 1, 63/999.p/1"
    })
    void tilesHaveTheirPaths(int level, long number, int width, String path) {
        TilePath tile = new TilePath(level < 0 ? OptionalInt.empty() : OptionalInt.of(level), number, width);
        assertThat(tile).hasToString(path);
        assertThat(TilePath.parse(path)).isEqualTo(tile);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "64/000",
                "0/00",
                "0/x000/001",
                "0/000.p/256",
                "0/000.p/0",
                "00/000",
                "entries/-01",
                "0/../000",
                ""
            })
    void otherPathsAreNone(String path) {
        assertThatThrownBy(() -> TilePath.parse(path)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTreeHasTheTilesOfItsSize() {
        assertThat(TilePath.parse("0/x000/272".replace("x000/", "")).isIn(70_000))
                .isTrue();
        assertThat(TilePath.parse("0/273.p/112").isIn(70_000)).isTrue();
        assertThat(TilePath.parse("0/273.p/113").isIn(70_000)).isFalse();
        assertThat(TilePath.parse("1/001.p/17").isIn(70_000)).isTrue();
        assertThat(TilePath.parse("2/000.p/1").isIn(70_000)).isTrue();
        assertThat(TilePath.parse("2/000.p/2").isIn(70_000)).isFalse();
        assertThat(TilePath.parse("9/000.p/1").isIn(70_000)).isFalse();
    }

    @Test
    void entriesArePutTogetherAndTakenApart() {
        List<byte[]> entries = List.of(new byte[0], new byte[300], "å".getBytes(StandardCharsets.UTF_8));
        byte[] bundle = EntryBundle.of(entries);
        assertThat(bundle).hasSize(308).startsWith(0, 0, 1, 44);
        assertThat(EntryBundle.entriesOf(bundle)).containsExactlyElementsOf(entries);
        assertThatThrownBy(() -> EntryBundle.entriesOf(java.util.Arrays.copyOf(bundle, 307)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
