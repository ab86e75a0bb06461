package se.nyhetsarkivet.web.timestamp;

import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.archive.log.StampedHeads;

/**
 * A time-stamping authority, reached as RFC 3161 says. It may answer so much and take so long, and is not followed elsewhere. Its
 * answers are signed, so it may be asked without encryption.
 *
 * @param address where it is
 * @param timeLimit how long an answer may take, whole
 */
record Authority(URI address, Duration timeLimit) {

    private static final String QUERY = "application/timestamp-query";
    private static final String REPLY = "application/timestamp-reply";

    Authority {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (!(scheme.equals("http") || scheme.equals("https")) || address.getHost() == null) {
            throw new ArchiveException(
                    "'" + address
                            + "' is no address of a time-stamping authority; expected one such as https://authority.example/tsr.");
        }
        if (!timeLimit.isPositive()) {
            throw new ArchiveException("A time-stamping authority must have more time than " + timeLimit + ".");
        }
    }

    static Authority at(String address, Duration timeLimit) {
        try {
            return new Authority(URI.create(address.strip()), timeLimit);
        } catch (IllegalArgumentException noAddress) {
            throw new ArchiveException("'" + address + "' is no address of a time-stamping authority.", noAddress);
        }
    }

    /** Sends a question. */
    byte[] answer(byte[] question) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", QUERY)
                .header("Accept", REPLY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(question))
                .build();
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(timeLimit)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(ProxySelector.getDefault())
                .build();
        try {
            CompletableFuture<HttpResponse<byte[]>> sent =
                    client.sendAsync(request, head -> new LimitedBody(StampedHeads.MAX_ANSWER_BYTES));
            return body(sent.get(timeLimit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException slow) {
            throw failed("took longer than " + timeLimit.toMillis() + " ms to answer", slow);
        } catch (ExecutionException failure) {
            Throwable cause = failure.getCause() == null ? failure : failure.getCause();
            throw failed("could not be asked (" + cause + ")", cause);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw failed("was not asked to the end", interrupted);
        } finally {
            client.shutdownNow();
        }
    }

    private byte[] body(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (status != 200) {
            String elsewhere = response.headers()
                    .firstValue("Location")
                    .map(place -> ", which leads to " + place)
                    .orElse("");
            throw failed("answered with status " + status + elsewhere, new IOException("status " + status));
        }
        return response.body();
    }

    private ArchiveException failed(String how, Throwable cause) {
        return new ArchiveException("The time-stamping authority " + address + " " + how + ".", cause);
    }
}
