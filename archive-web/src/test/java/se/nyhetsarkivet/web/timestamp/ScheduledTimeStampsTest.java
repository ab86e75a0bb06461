package se.nyhetsarkivet.web.timestamp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;

/** Once a day, if the log has grown; after a failure an hour later. */
@Tag("slow")
class ScheduledTimeStampsTest {

    @TempDir
    private Path directory;

    private NewsArchive archive;
    private TestAuthority authority;
    private Instant now = Instant.now();
    private ScheduledTimeStamps stamps;

    @BeforeEach
    void begin() throws IOException {
        archive = NewsArchive.at(directory.resolve("archive")).open();
        authority = new TestAuthority();
        add("Bron öppnar");
        stamps = scheduled();
    }

    @AfterEach
    void end() {
        stamps.close();
        authority.close();
        archive.close();
    }

    private ScheduledTimeStamps scheduled() {
        TimeStampSettings settings = new TimeStampSettings(
                authority.address(), "", Duration.ofMinutes(1), Duration.ofHours(12), Duration.ofHours(1));
        return new ScheduledTimeStamps(archive.log(), new TimeStamping(settings, () -> now), settings, () -> now);
    }

    private void add(String headline) {
        archive.add(
                List.of(NewsItem.builder(headline, PartialDate.parse("2018")).build()));
    }

    private int kept() {
        return archive.log().stampedHeads().names().size();
    }

    @Test
    void aHeadIsStampedOnceAndAgainWhenTimeHasGoneAndTheLogHasGrown() {
        stamps.look();
        assertThat(kept()).isEqualTo(1);
        assertThat(stamps.unstamped()).isZero();
        add("Bron målas");
        stamps.look();
        assertThat(kept()).as("it is too early").isEqualTo(1);
        assertThat(stamps.unstamped()).isPositive();
        now = now.plus(Duration.ofHours(13));
        stamps.look();
        assertThat(kept()).isEqualTo(2);
        now = now.plus(Duration.ofHours(10));
        stamps.look();
        assertThat(authority.questions()).as("the log has not grown").isEqualTo(2);
    }

    @Test
    void aRestartDoesNotForgetWhatIsStamped() {
        stamps.look();
        stamps.close();
        archive.close();
        archive = NewsArchive.at(directory.resolve("archive")).open();
        add("Bron målas");
        stamps = scheduled();
        stamps.look();
        assertThat(authority.questions()).isEqualTo(1);
        assertThat(stamps.lastStamped()).isPresent();
    }

    @Test
    void aFailureIsToldAndTriedAgainAnHourLater() {
        authority.answers(TestAuthority.Answer.FAILED);
        stamps.look();
        stamps.look();
        assertThat(authority.questions()).isEqualTo(1);
        assertThat(stamps.state().failures()).isEqualTo(1);
        assertThat(stamps.state().lastFailure().orElseThrow().sentence()).contains("status 500");
        now = now.plus(Duration.ofMinutes(61));
        stamps.look();
        assertThat(stamps.state().failures()).isEqualTo(2);
        authority.answers(TestAuthority.Answer.RIGHT);
        now = now.plus(Duration.ofMinutes(61));
        stamps.look();
        assertThat(kept()).isEqualTo(1);
        assertThat(stamps.state()).isEqualTo(TimeStampState.BEGINNING);
    }
}
