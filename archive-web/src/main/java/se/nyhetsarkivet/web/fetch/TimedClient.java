package se.nyhetsarkivet.web.fetch;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.io.HttpClientResponseHandler;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * Sends requests to the addresses that a resolver gives, and follows no redirect. One that takes too long in all is cancelled. Safe for use by
 * many threads.
 */
final class TimedClient implements AutoCloseable {

    private final Duration limit;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("archive-fetch-limit").daemon().factory());

    TimedClient(String userAgent, Duration limit, PublicResolver resolver) {
        this.limit = limit;
        Timeout timeout = Timeout.of(limit);
        ConnectionConfig connection = ConnectionConfig.custom()
                .setConnectTimeout(timeout)
                .setSocketTimeout(timeout)
                .build();
        RequestConfig request = RequestConfig.custom()
                .setRedirectsEnabled(false)
                .setResponseTimeout(timeout)
                .setConnectionRequestTimeout(timeout)
                .build();
        client = HttpClients.custom()
                .setUserAgent(userAgent)
                .setDefaultRequestConfig(request)
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(resolver)
                        .setDefaultConnectionConfig(connection)
                        .build())
                // A connection that was kept through a pause may be closed at the other end.
                .setConnectionReuseStrategy((sent, answer, context) -> false)
                .disableRedirectHandling()
                .disableContentCompression()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    /** Thrown by whoever reads an answer and has read enough: the rest may have no end. */
    static final class EnoughException extends IOException {
        private static final long serialVersionUID = 1L;
        private final transient Answer answer;

        EnoughException(Answer answer) {
            super("the head was enough");
            this.answer = answer;
        }
    }

    Answer send(HttpUriRequestBase request, HttpClientResponseHandler<Answer> reader) throws IOException {
        AtomicBoolean late = new AtomicBoolean();
        Future<?> end = timer.schedule(
                () -> {
                    late.set(true);
                    request.cancel();
                },
                limit.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            return client.execute(request, reader);
        } catch (EnoughException enough) {
            return enough.answer;
        } catch (IOException failure) {
            if (late.get()) {
                throw new IOException("it took longer than " + limit.toMillis() + " ms", failure);
            }
            throw failure;
        } finally {
            end.cancel(false);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        client.close(CloseMode.IMMEDIATE);
    }
}
