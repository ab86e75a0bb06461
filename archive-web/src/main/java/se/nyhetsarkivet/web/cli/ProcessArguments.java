package se.nyhetsarkivet.web.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The arguments of this process as they were typed. In a locale that is not UTF-8, as in many containers, Java has lost
 * the letters outside of that locale by the time it hands the arguments over; Linux still has their bytes.
 */
final class ProcessArguments {

    private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");

    private ProcessArguments() {}

    static List<String> asTyped(String[] arguments) {
        List<String> handedOver = List.of(arguments);
        Charset locale = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"), StandardCharsets.UTF_8);
        if (locale.equals(StandardCharsets.UTF_8) || !Files.isReadable(COMMAND_LINE)) {
            return handedOver;
        }
        try {
            return restore(handedOver, Files.readAllBytes(COMMAND_LINE));
        } catch (IOException unreadable) {
            return handedOver;
        }
    }

    /** Takes the arguments from the end of a command line whose words end in a zero byte each, if they are the same. */
    static List<String> restore(List<String> handedOver, byte[] commandLine) {
        String[] words = new String(commandLine, StandardCharsets.UTF_8).split("\0", -1);
        int end = words.length - 1;
        if (end < handedOver.size()) {
            return handedOver;
        }
        List<String> typed = Arrays.asList(words).subList(end - handedOver.size(), end);
        for (int place = 0; place < typed.size(); place++) {
            String original = handedOver.get(place);
            if (StandardCharsets.US_ASCII.newEncoder().canEncode(original)
                    && !original.equals(typed.get(place))
                    && StandardCharsets.US_ASCII.newEncoder().canEncode(typed.get(place))) {
                return handedOver;
            }
        }
        return List.copyOf(typed);
    }
}
