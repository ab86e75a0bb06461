package se.nyhetsarkivet.web.cli.console;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a command sees of the process it runs in.
 *
 * @param in what a command reads from standard input
 * @param out for answers
 * @param err for progress and messages
 * @param outIsTerminal whether a person reads {@code out} as it is written
 * @param errIsTerminal whether a person reads {@code err} as it is written
 * @param environment the environment variables
 * @param clock tells the time
 */
public record Console(
        InputStream in,
        PrintStream out,
        PrintStream err,
        boolean outIsTerminal,
        boolean errIsTerminal,
        Map<String, String> environment,
        InstantSource clock) {

    /** Exits with 1 if standard output is a terminal, plus 2 if standard error is one. */
    private static final String WHICH_ARE_TERMINALS =
            "answer=0; [ -t 1 ] && answer=1; [ -t 2 ] && answer=$((answer + 2)); exit $answer";

    /** JSON may hold these as they are, and there are terminals that obey them. */
    private static final Pattern ABOVE_ASCII = Pattern.compile("[\\x7f-\\x9f]");

    /** Copies the environment. */
    public Console {
        environment = Map.copyOf(environment);
    }

    /** The console of this process. Both streams are in UTF-8, whatever the locale. */
    public static Console ofThisProcess() {
        Map<String, String> environment = System.getenv();
        int terminals = "dumb".equals(environment.get("TERM")) ? 0 : terminals();
        return new Console(
                System.in,
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                (terminals & 1) != 0,
                (terminals & 2) != 0,
                environment,
                InstantSource.system());
    }

    /** Writes an answer for machines, on one line. */
    public void json(Object answer) {
        out.println(ABOVE_ASCII
                .matcher(JsonMapper.shared().writeValueAsString(answer))
                .replaceAll(
                        control -> "\\\\u%04x".formatted((int) control.group().charAt(0))));
    }

    /** Writes a sentence for the user. */
    public void message(String sentence) {
        err.println(PlainText.of(sentence));
        err.flush();
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor)), false, StandardCharsets.UTF_8);
    }

    /** Java itself cannot tell one stream from the other; the shell can. Without a shell neither counts as a terminal. */
    private static int terminals() {
        try {
            return new ProcessBuilder("/bin/sh", "-c", WHICH_ARE_TERMINALS)
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException noShell) {
            return 0;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
