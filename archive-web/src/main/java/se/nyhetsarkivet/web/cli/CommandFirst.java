package se.nyhetsarkivet.web.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.nyhetsarkivet.web.cli.command.ServeCommand;
import se.nyhetsarkivet.web.cli.option.ArchiveOption;

/**
 * Brings the command to the front of the arguments. What stands before it are options that every command has; without a
 * command the web application is meant, so that {@code --server.port=8081} alone starts it.
 */
final class CommandFirst {

    private static final Set<String> ABOUT_THE_PROGRAM = Set.of("-h", "--help", "-V", "--version");

    private CommandFirst() {}

    static List<String> order(List<String> arguments) {
        for (int place = 0; place < arguments.size(); place++) {
            String argument = arguments.get(place);
            if (argument.equals(ArchiveOption.NAME)) {
                place++;
            } else if (!argument.startsWith("-")) {
                return withFirst(argument, arguments.subList(0, place), arguments.subList(place + 1, arguments.size()));
            }
        }
        return arguments.stream().anyMatch(ABOUT_THE_PROGRAM::contains)
                ? arguments
                : withFirst(ServeCommand.NAME, List.of(), arguments);
    }

    private static List<String> withFirst(String command, List<String> before, List<String> after) {
        List<String> ordered = new ArrayList<>();
        ordered.add(command);
        ordered.addAll(before);
        ordered.addAll(after);
        return List.copyOf(ordered);
    }
}
