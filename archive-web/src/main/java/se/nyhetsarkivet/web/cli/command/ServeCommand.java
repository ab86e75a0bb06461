package se.nyhetsarkivet.web.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Unmatched;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.web.cli.option.ArchiveOption;

@Command(
        name = ServeCommand.NAME,
        description = "Starts the web application on http://localhost:8080; stop it with Ctrl-C.",
        footer = {
            "",
            "Any setting of the application can follow, for example --server.port=8081",
            "or --archive.sample-data=false."
        })
public final class ServeCommand implements Callable<Integer> {

    /** The web application, as far as the commands know it. */
    @FunctionalInterface
    public interface Server {

        /**
         * Runs the web application until it is stopped.
         *
         * @param settings its settings, {@code --name=value} each
         * @return the exit code
         */
        int run(List<String> settings);
    }

    public static final String NAME = "serve";

    @Mixin
    private final ArchiveOption archive = new ArchiveOption();

    @Parameters(hidden = true, arity = "0..*")
    private final List<String> words = new ArrayList<>();

    @Unmatched
    private final List<String> settings = new ArrayList<>();

    private final Server server;

    public ServeCommand(Server server) {
        this.server = server;
    }

    @Override
    public Integer call() {
        if (!words.isEmpty()) {
            throw new ArchiveException("'" + words.getFirst() + "' is no setting; expected --name=value.");
        }
        List<String> arguments = new ArrayList<>(settings);
        archive.named().ifPresent(directory -> arguments.add("--archive.directory=" + directory));
        return server.run(List.copyOf(arguments));
    }
}
