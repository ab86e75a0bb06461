package se.nyhetsarkivet.web.start;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A process that serves pages, from its start to its first answer. Closing it ends the process. */
final class StartedProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long BETWEEN_TRIES_MILLIS = 20;

    private final Process process;
    private final Path output;
    private final int port;
    private final long began;

    private StartedProcess(Process process, Path output, int port, long began) {
        this.process = process;
        this.output = output;
        this.port = port;
        this.began = began;
    }

    /**
     * What it took.
     *
     * @param clock from the start of the process to the end of its first answer
     * @param processor the processor time of the process until then
     */
    record Taken(Duration clock, Duration processor) {}

    /** Starts a class of this class path. */
    static StartedProcess start(Path output, List<String> options, Class<?> main, List<String> arguments)
            throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName(), "--server.port=" + port));
        command.addAll(arguments);
        long began = System.nanoTime();
        return new StartedProcess(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start(),
                output,
                port,
                began);
    }

    /** Asks for the page until it comes. */
    Taken firstAnswer() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/"))
                .timeout(PATIENCE)
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (true) {
                try {
                    HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                    if (answer.statusCode() != 200) {
                        throw new IOException("the first answer has the status " + answer.statusCode());
                    }
                    return taken();
                } catch (ConnectException notYet) {
                    if (!process.isAlive() || System.nanoTime() - began > PATIENCE.toNanos()) {
                        throw new IOException("no server: " + Files.readString(output), notYet);
                    }
                    Thread.sleep(BETWEEN_TRIES_MILLIS);
                }
            }
        }
    }

    private Taken taken() {
        return new Taken(
                Duration.ofNanos(System.nanoTime() - began),
                process.info().totalCpuDuration().orElse(Duration.ZERO));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
