package se.nyhetsarkivet.web.cli.log;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.nyhetsarkivet.archive.ArchiveLedger;
import se.nyhetsarkivet.archive.log.StampedHead;
import se.nyhetsarkivet.web.cli.console.Console;
import se.nyhetsarkivet.web.cli.console.ExitCode;
import se.nyhetsarkivet.web.cli.console.PlainText;
import se.nyhetsarkivet.web.cli.console.StampSentence;
import se.nyhetsarkivet.web.cli.option.ArchiveOption;
import se.nyhetsarkivet.web.cli.option.StampOptions;
import se.nyhetsarkivet.web.timestamp.StampCheck;
import se.nyhetsarkivet.web.timestamp.TimeStamping;

@Command(
        name = "stamp",
        description = "Has the head of the log stamped by a time-stamping authority, now.",
        footer = {
            "",
            "The head and the answer (RFC 3161) are kept in the archive's directory,",
            "in time-stamps. The web application does so once a day if the setting",
            "archive.time-stamps.authority names one."
        })
final class LogStampCommand implements Callable<Integer> {

    @Option(
            names = "--authority",
            paramLabel = "URL",
            description = "where the authority answers; otherwise the environment's ARCHIVE_TIMESTAMPS_AUTHORITY")
    private @Nullable String authority;

    @Mixin
    private final StampOptions options = new StampOptions();

    private final Console console;
    private final ArchiveOption archive;

    LogStampCommand(Console console, ArchiveOption archive) {
        this.console = console;
        this.archive = archive;
    }

    @Override
    public Integer call() {
        TimeStamping stamping = options.stamping(console, authority);
        try (ArchiveLedger ledger = archive.openLedger(console)) {
            StampedHead kept = stamping.stamp(ledger.log());
            switch (stamping.check(kept)) {
                case StampCheck.Stamped stamped ->
                    console.out()
                            .println(PlainText.of("The head over " + kept.name().size() + " entries "
                                    + StampSentence.existed(stamped) + "; kept as " + kept.name() + "."));
                case StampCheck.Invalid impossible -> throw new IllegalStateException(impossible.reason());
            }
        }
        return ExitCode.DONE;
    }
}
