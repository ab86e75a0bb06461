package se.nyhetsarkivet.web.cli.option;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import se.nyhetsarkivet.web.cli.console.Console;
import se.nyhetsarkivet.web.timestamp.TimeStampSettings;
import se.nyhetsarkivet.web.timestamp.TimeStamping;

/** Which certificates are trusted to stamp; the environment names them for the web application too. */
public final class StampOptions {

    private static final String AUTHORITY_ENVIRONMENT = "ARCHIVE_TIMESTAMPS_AUTHORITY";
    private static final String CERTIFICATES_ENVIRONMENT = "ARCHIVE_TIMESTAMPS_CERTIFICATES";

    @Option(
            names = "--certificates",
            paramLabel = "FILE",
            description = "certificates in PEM of the time-stamping authorities to trust; otherwise the environment's "
                    + CERTIFICATES_ENVIRONMENT)
    private @Nullable String certificates;

    public TimeStamping stamping(Console console) {
        return stamping(console, "");
    }

    public TimeStamping stamping(Console console, @Nullable String authority) {
        String asked = authority == null ? console.environment().getOrDefault(AUTHORITY_ENVIRONMENT, "") : authority;
        String trusted =
                certificates == null ? console.environment().getOrDefault(CERTIFICATES_ENVIRONMENT, "") : certificates;
        return new TimeStamping(TimeStampSettings.of(asked, trusted), console.clock());
    }
}
