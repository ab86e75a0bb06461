package se.nyhetsarkivet.web.recorded;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Asks a running server two hundred things and writes its answers to a file, or compares them with those in a file: text, filters,
 * orders, widths, earlier wordings and completions, in JSON as they are sent but for the time they took and the page
 * token, which are never the same twice.
 */
@Command(name = "recorded-searches")
public final class RecordedSearches implements Callable<Integer> {

    private static final int SAME = 0;
    private static final int DIFFERENT = 1;

    private final HttpClient http = HttpClient.newHttpClient();

    @Option(names = "--address", defaultValue = "http://localhost:8080", description = "default: ${DEFAULT-VALUE}")
    private String address = "";

    @Option(names = "--compare", description = "compare with the file instead of writing it")
    private boolean compare;

    @Parameters(description = "the file of answers")
    private Path file = Path.of("");

    private RecordedSearches() {}

    /**
     * Runs the program.
     *
     * @param arguments the options and the file
     */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new RecordedSearches()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<String> answers = new ArrayList<>();
        for (String path : AskedPaths.all()) {
            answers.add(path + "\t" + answer(path));
        }
        if (compare) {
            return differences(Files.readAllLines(file), answers);
        }
        Files.write(file, answers);
        System.out.println(answers.size() + " answers are in " + file);
        return SAME;
    }

    private String answer(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path)).build();
        String body = http.send(request, BodyHandlers.ofString()).body();
        return body.replaceFirst("\"tookMs\":[0-9.]+,?", "")
                .replaceFirst(",?\"pageToken\":(\"[^\"]*\"|null)", "")
                .replace("\n", " ");
    }

    private static int differences(List<String> recorded, List<String> answers) {
        int different = 0;
        for (int i = 0; i < Math.max(recorded.size(), answers.size()); i++) {
            String before = i < recorded.size() ? recorded.get(i) : "";
            String now = i < answers.size() ? answers.get(i) : "";
            if (!before.equals(now)) {
                different++;
                System.out.println("- " + around(before, now) + "\n+ " + around(now, before));
            }
        }
        System.out.println(different + " of " + answers.size() + " answers differ");
        return different == 0 ? SAME : DIFFERENT;
    }

    /** The path, and what is around the first sign that differs. */
    private static String around(String answer, String other) {
        int same = 0;
        while (same < Math.min(answer.length(), other.length()) && answer.charAt(same) == other.charAt(same)) {
            same++;
        }
        String path = answer.substring(0, Math.max(0, answer.indexOf('\t')));
        return path + " … " + answer.substring(Math.max(0, same - 60), Math.min(answer.length(), same + 120));
    }
}
