package se.nyhetsarkivet.web.timestamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.archive.log.HeadCheck;
import se.nyhetsarkivet.archive.log.StampedHead;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;

/** The head of a log is stamped by an authority that is asked as RFC 3161 says, and whatever else it answers is thrown away. */
@Tag("slow")
class TimeStampingTest {

    @TempDir
    private Path directory;

    private NewsArchive archive;
    private TestAuthority authority;
    private TimeStampSettings settings;
    private Duration timeLimit = Duration.ofMinutes(1);

    @BeforeEach
    void begin() throws IOException {
        archive = NewsArchive.at(directory.resolve("archive")).open();
        authority = new TestAuthority();
        settings = settings(authority.writeRoot(directory.resolve("root.pem")).toString());
        add("Bron öppnar");
    }

    @AfterEach
    void end() {
        authority.close();
        archive.close();
    }

    private TimeStampSettings settings(String certificates) {
        return new TimeStampSettings(
                authority.address(), certificates, timeLimit, Duration.ofDays(1), Duration.ofHours(1));
    }

    private TimeStamping stamping() {
        return new TimeStamping(settings, InstantSource.system());
    }

    private void add(String headline) {
        archive.add(
                List.of(NewsItem.builder(headline, PartialDate.parse("2018")).build()));
    }

    @Test
    void aHeadIsStampedAndTheStampChecksOut() {
        Instant before = Instant.now();
        StampedHead kept = stamping().stamp(archive.log());
        assertThat(kept.note()).isEqualTo(archive.log().head().text());
        assertThat(archive.log().stampedHeads().latest()).contains(kept);
        assertThat(stamping().check(kept)).isInstanceOfSatisfying(StampCheck.Stamped.class, stamped -> {
            assertThat(stamped.authority()).isEqualTo("CN=Provtid");
            assertThat(stamped.trusted()).isTrue();
            assertThat(stamped.time())
                    .isBetween(before.minusSeconds(2), Instant.now().plusSeconds(2));
        });
    }

    /** As the guide says. */
    @Test
    void opensslVerifiesTheTwoFiles() throws IOException, InterruptedException {
        Path openssl = Path.of("/usr/bin/openssl");
        assumeTrue(Files.isExecutable(openssl), "there is no " + openssl);
        String name = directory
                .resolve("archive/time-stamps")
                .resolve(stamping().stamp(archive.log()).name().toString())
                .toString();
        Process verify = new ProcessBuilder(
                        openssl.toString(),
                        "ts",
                        "-verify",
                        "-in",
                        name + ".tsr",
                        "-data",
                        name + ".note",
                        "-CAfile",
                        settings.certificates())
                .redirectErrorStream(true)
                .start();
        String said = new String(verify.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(verify.waitFor()).as(said).isZero();
        assertThat(said).contains("Verification: OK");
    }

    @Test
    void withoutCertificatesAStampIsKeptAndCalledUntrusted() {
        settings = settings("");
        StampedHead kept = stamping().stamp(archive.log());
        assertThat(stamping().check(kept))
                .isInstanceOfSatisfying(
                        StampCheck.Stamped.class,
                        stamped -> assertThat(stamped.trusted()).isFalse());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    WRONG_NONCE       | does not answer what was asked
                    WRONG_IMPRINT     | does not answer what was asked
                    WITHOUT_USAGE     | not properly signed
                    EXPIRED           | not properly signed
                    OF_ANOTHER_ISSUER | none of the trusted certificates
                    OF_LONG_AGO       | it says that the time is
                    REFUSED           | refused it with status 2 (inte idag)
                    GARBAGE           | no time-stamp of RFC 3161
                    OVERSIZE          | more than 65536 bytes
                    FAILED            | answered with status 500
                    ELSEWHERE         | answered with status 302, which leads to file:///etc/passwd
                    """)
    void whatIsNoStampOfThisHeadIsThrownAway(TestAuthority.Answer answer, String sentence) {
        authority.answers(answer);
        assertThatThrownBy(() -> stamping().stamp(archive.log()))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining(sentence)
                .hasMessageContaining(authority.address());
        assertThat(archive.log().stampedHeads().names()).isEmpty();
        authority.answers(TestAuthority.Answer.RIGHT);
        stamping().stamp(archive.log());
    }

    @ParameterizedTest
    @EnumSource(
            value = TestAuthority.Answer.class,
            names = {"SLOW", "SLOW_BODY"})
    void anAuthorityThatTakesTooLongIsNotWaitedFor(TestAuthority.Answer answer) {
        timeLimit = Duration.ofSeconds(1);
        settings = settings("");
        authority.answers(answer);
        assertThatThrownBy(() -> stamping().stamp(archive.log()))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("took longer than 1000 ms");
        assertThat(archive.log().stampedHeads().names()).isEmpty();
    }

    @Test
    void anAuthorityThatIsNotThereIsToldInOneSentence() {
        authority.close();
        assertThatThrownBy(() -> stamping().stamp(archive.log()))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("could not be asked");
    }

    @Test
    void whatComesIntoTheLogMeanwhileWaitsForTheNextStamp() {
        long before = archive.log().size();
        authority.meanwhile(() -> add("Bron stängs"));
        StampedHead kept = stamping().stamp(archive.log());
        assertThat(kept.name().size())
                .isEqualTo(before)
                .isLessThan(archive.log().size());
        assertThat(archive.log().check(kept.note())).isInstanceOf(HeadCheck.Continued.class);
        assertThat(stamping().check(kept)).isInstanceOf(StampCheck.Stamped.class);
    }

    @Test
    void aStampOfAnotherHeadIsNone() {
        StampedHead kept = stamping().stamp(archive.log());
        add("Bron stängs");
        assertThat(stamping().check(archive.log().head().text(), kept.answer()))
                .isInstanceOfSatisfying(
                        StampCheck.Invalid.class,
                        invalid -> assertThat(invalid.reason()).isEqualTo("it is a stamp of another text"));
    }

    /** Some bytes of an answer are signed by nobody, such as the words beside its status; no other changes what is said. */
    @Test
    void aChangedByteOfAStampIsToldOrChangesNothingOfWhatItSays() {
        StampedHead kept = stamping().stamp(archive.log());
        StampCheck before = stamping().check(kept);
        byte[] answer = kept.answer();
        long seed = Long.getLong("test.seed", System.nanoTime());
        Random random = new Random(seed);
        int told = 0;
        for (int at = 0; at < answer.length; at++) {
            byte[] changed = answer.clone();
            changed[at] ^= (byte) (1 + random.nextInt(255));
            StampCheck after = stamping().check(kept.note(), changed);
            if (after instanceof StampCheck.Stamped) {
                assertThat(after).as("seed %d, byte %d", seed, at).isEqualTo(before);
            } else {
                told++;
            }
        }
        System.out.printf("seed %d: %d of %d changed bytes of a time-stamp were told%n", seed, told, answer.length);
        assertThat(told).isGreaterThan(answer.length * 9 / 10);
    }

    @Test
    void aDirectoryThatCannotBeWrittenIsTold() throws IOException {
        Files.writeString(directory.resolve("archive").resolve("time-stamps"), "in the way");
        assertThatThrownBy(() -> stamping().stamp(archive.log()))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("could not be kept");
    }

    @Test
    void settingsThatNameNothingAreRefusedAtOnce() throws IOException {
        for (String address : List.of("file:///etc/passwd", "ftp://a.example/", "a b", "/tsr")) {
            assertThatThrownBy(() -> new TimeStamping(TimeStampSettings.of(address, ""), InstantSource.system()))
                    .as(address)
                    .isInstanceOf(ArchiveException.class);
        }
        String empty = Files.writeString(directory.resolve("empty.pem"), "hej").toString();
        assertThatThrownBy(() -> new TimeStamping(TimeStampSettings.of("", empty), InstantSource.system()))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("empty.pem");
        assertThatThrownBy(() ->
                        new TimeStamping(TimeStampSettings.of("", ""), InstantSource.system()).stamp(archive.log()))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("archive.time-stamps.authority");
    }
}
