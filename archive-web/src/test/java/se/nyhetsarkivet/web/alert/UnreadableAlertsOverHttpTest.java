package se.nyhetsarkivet.web.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.web.alert.subscription.AlertSignature;
import se.nyhetsarkivet.web.limits.RunningServer;

/** What a client gets while the file of subscriptions cannot be used. */
@Tag("slow")
class UnreadableAlertsOverHttpTest {

    @TempDir
    private Path directory;

    @Test
    void thePageOfAnAlertSaysToTryAgainLater() throws IOException {
        Files.createDirectory(directory.resolve("alerts.sqlite"));
        String signed = AlertSignature.of(directory.resolve("alerts.key")).signed(AlertSignature.newId());
        try (RunningServer server = new RunningServer(directory)) {
            RunningServer.Answer page = server.get("/bevakning/" + signed, "User-Agent: Mozilla/5.0");
            assertThat(page.status()).isEqualTo(503);
            assertThat(page.head()).containsIgnoringCase("Retry-After: 60").containsIgnoringCase("text/html");
            assertThat(server.get("/").status()).isEqualTo(200);
            Files.delete(directory.resolve("alerts.sqlite"));
            assertThat(server.get("/bevakning/" + signed).status()).isEqualTo(410);
        }
    }
}
