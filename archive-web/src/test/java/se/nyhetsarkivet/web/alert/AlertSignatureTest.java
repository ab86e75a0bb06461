package se.nyhetsarkivet.web.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.web.alert.subscription.AlertDatabase;
import se.nyhetsarkivet.web.alert.subscription.AlertSignature;

/** The addresses of alerts cannot be made up, and the files behind them are their owner's alone. */
class AlertSignatureTest {

    @TempDir
    private Path directory;

    @Test
    void aSignedIdIsReadAlsoAfterARestartAndNoOtherIs() {
        Path key = directory.resolve("alerts.key");
        String id = AlertSignature.newId();
        String signed = AlertSignature.of(key).signed(id);
        AlertSignature again = AlertSignature.of(key);
        assertThat(again.id(signed)).contains(id);
        for (int i = 0; i < signed.length() - 1; i++) {
            char other = signed.charAt(i) == 'A' ? 'B' : 'A';
            assertThat(again.id(signed.substring(0, i) + other + signed.substring(i + 1)))
                    .isEmpty();
        }
        assertThat(again.id(signed + "A")).isEmpty();
        assertThat(again.id("")).isEmpty();
        assertThat(AlertSignature.of(directory.resolve("other.key")).id(signed)).isEmpty();
        assertThat(AlertSignature.forNow().id(signed)).isEmpty();
    }

    @Test
    void keyAndSubscriptionsAreTheirOwnersAlone() throws IOException {
        Path key = directory.resolve("alerts.key");
        Path file = directory.resolve("alerts.sqlite");
        AlertSignature.of(key);
        AlertDatabase.open(file).close();
        for (Path each : new Path[] {key, file}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aBrokenKeyOrFileIsNamed() throws IOException {
        Path key = Files.writeString(directory.resolve("alerts.key"), "kort");
        assertThatThrownBy(() -> AlertSignature.of(key))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("has 4 bytes; expected 32");
        Path file = Files.writeString(directory.resolve("alerts.sqlite"), "Detta är ingen databas alls.".repeat(100));
        assertThatThrownBy(() -> AlertDatabase.open(file))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("alerts.sqlite cannot be opened");
    }
}
