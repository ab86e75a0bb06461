package se.nyhetsarkivet.web.cli.log;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.archive.ArchiveLedger;
import se.nyhetsarkivet.archive.log.ArchiveLog;
import se.nyhetsarkivet.archive.log.HeadCheck;
import se.nyhetsarkivet.archive.log.StampedHead;
import se.nyhetsarkivet.web.answer.ledger.StampAnswer;
import se.nyhetsarkivet.web.cli.console.Console;
import se.nyhetsarkivet.web.cli.console.ExitCode;
import se.nyhetsarkivet.web.cli.console.PlainText;
import se.nyhetsarkivet.web.cli.console.StampSentence;
import se.nyhetsarkivet.web.cli.option.ArchiveOption;
import se.nyhetsarkivet.web.cli.option.StampOptions;
import se.nyhetsarkivet.web.timestamp.StampCheck;
import se.nyhetsarkivet.web.timestamp.TimeStamping;

@Command(
        name = "stamps",
        description = "Lists the heads that were stamped with the time, and checks each.",
        footer = {
            "",
            "A line has the name, the time, the size of the log and who says so. Exits",
            "with 1 if a stamp is damaged or its head is not the log's."
        })
final class LogStampsCommand implements Callable<Integer> {

    @Option(names = "--json", description = "answer in JSON, a line for each")
    private boolean json;

    @Mixin
    private final StampOptions options = new StampOptions();

    private final Console console;
    private final ArchiveOption archive;

    LogStampsCommand(Console console, ArchiveOption archive) {
        this.console = console;
        this.archive = archive;
    }

    @Override
    public Integer call() {
        TimeStamping stamping = options.stamping(console);
        boolean sound = true;
        try (ArchiveLedger ledger = archive.openLedger(console)) {
            for (StampedHead.Name name : ledger.log().stampedHeads().names()) {
                sound &= tell(name, stamping, ledger.log());
            }
        }
        return sound ? ExitCode.DONE : ExitCode.DONE_WITH_REMARKS;
    }

    private boolean tell(StampedHead.Name name, TimeStamping stamping, ArchiveLog log) {
        StampCheck check = check(name, stamping, log);
        if (json) {
            console.json(StampAnswer.of(name, check));
        } else {
            console.out()
                    .println(PlainText.of(
                            switch (check) {
                                case StampCheck.Stamped stamped ->
                                    name + " " + stamped.time() + " " + name.size() + " "
                                            + StampSentence.authority(stamped);
                                case StampCheck.Invalid invalid -> name + " DAMAGED: " + invalid.reason();
                            }));
        }
        return check instanceof StampCheck.Stamped;
    }

    private static StampCheck check(StampedHead.Name name, TimeStamping stamping, ArchiveLog log) {
        try {
            StampedHead head = log.stampedHeads().find(name).orElseThrow(() -> new ArchiveException("it is gone"));
            StampCheck check = stamping.check(head);
            if (check instanceof StampCheck.Invalid) {
                return check;
            }
            HeadCheck continued = log.check(head.note());
            return continued instanceof HeadCheck.Continued
                    ? check
                    : new StampCheck.Invalid("its head is not one of this log");
        } catch (ArchiveException unreadable) {
            return new StampCheck.Invalid(String.valueOf(unreadable.getMessage()));
        }
    }
}
