package se.nyhetsarkivet.web.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.nyhetsarkivet.web.cli.console.Console;

/** A finished run of the program: its exit code, what it wrote, and the settings it started the web application with. */
record Run(int exitCode, String out, String err, List<String> served) {

    static Run of(String... arguments) {
        return on("", false, Map.of(), arguments);
    }

    static Run with(Map<String, String> environment, String... arguments) {
        return on("", false, environment, arguments);
    }

    static Run onTerminal(String... arguments) {
        return on("", true, Map.of(), arguments);
    }

    static Run reading(String input, String... arguments) {
        return on(input, false, Map.of(), arguments);
    }

    private static Run on(String input, boolean terminal, Map<String, String> environment, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> served = new ArrayList<>();
        Console console = new Console(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                utf8(out),
                utf8(err),
                terminal,
                terminal,
                environment,
                InstantSource.system());
        int exitCode = new Program(console, settings -> {
                    served.add("served");
                    served.addAll(settings);
                    return 0;
                })
                .run(List.of(arguments));
        return new Run(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), served);
    }

    private static PrintStream utf8(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, false, StandardCharsets.UTF_8);
    }
}
