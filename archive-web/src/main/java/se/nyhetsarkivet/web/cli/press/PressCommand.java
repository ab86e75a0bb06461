package se.nyhetsarkivet.web.cli.press;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import se.nyhetsarkivet.web.cli.console.Console;
import se.nyhetsarkivet.web.cli.option.ArchiveOption;

@Command(
        name = "press",
        description = "The press service: who is on duty outside office hours, and the settings of its page.",
        synopsisSubcommandLabel = "COMMAND")
public final class PressCommand {

    @Command(
            name = "duty",
            description = "Announces who is on duty outside office hours, also while the web application runs.",
            synopsisSubcommandLabel = "COMMAND")
    private static final class Duty {}

    @Mixin
    private final ArchiveOption archive = new ArchiveOption();

    private PressCommand() {}

    /** The command with those below it. {@code --archive} may stand after each of the words. */
    public static CommandLine with(Console console) {
        PressCommand press = new PressCommand();
        CommandLine duty = new CommandLine(new Duty())
                .addSubcommand(new PressDutyOnCommand(console, press.archive))
                .addSubcommand(new PressDutyOffCommand(console, press.archive))
                .addSubcommand(new PressDutyStatusCommand(console, press.archive))
                .addSubcommand(new PressDutyHistoryCommand(console, press.archive));
        return new CommandLine(press)
                .addSubcommand(duty)
                .addSubcommand(new PressSettingsCommand(console, press.archive));
    }
}
