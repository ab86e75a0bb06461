package se.nyhetsarkivet.web.fetch;

import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/** Sends one request and follows no redirect. A request that takes too long in all is cancelled. Safe for use by many threads. */
final class Http implements AutoCloseable {

    private final FetchSettings settings;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("archive-fetch-limit").daemon().factory());

    Http(FetchSettings settings, Names names) {
        this.settings = settings;
        Timeout limit = Timeout.of(settings.timeLimit());
        ConnectionConfig connection = ConnectionConfig.custom()
                .setConnectTimeout(limit)
                .setSocketTimeout(limit)
                .build();
        RequestConfig request = RequestConfig.custom()
                .setRedirectsEnabled(false)
                .setResponseTimeout(limit)
                .setConnectionRequestTimeout(limit)
                .build();
        client = HttpClients.custom()
                .setUserAgent(settings.userAgent())
                .setDefaultRequestConfig(request)
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new PublicResolver(names, settings.privateAddresses()))
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

    Answer get(URI address, Validators known) throws IOException {
        HttpGet request = new HttpGet(address);
        request.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
        request.setHeader(HttpHeaders.ACCEPT, "*/*");
        if (!known.etag().isEmpty()) {
            request.setHeader(HttpHeaders.IF_NONE_MATCH, known.etag());
        }
        if (!known.lastModified().isEmpty()) {
            request.setHeader(HttpHeaders.IF_MODIFIED_SINCE, known.lastModified());
        }
        AtomicBoolean late = new AtomicBoolean();
        Future<?> end = timer.schedule(
                () -> {
                    late.set(true);
                    request.cancel();
                },
                settings.timeLimit().toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            return client.execute(request, response -> answer(response, request));
        } catch (DecidedException decided) {
            return decided.answer;
        } catch (IOException failure) {
            if (late.get()) {
                throw new IOException(
                        "it took longer than " + settings.timeLimit().toMillis() + " ms", failure);
            }
            throw failure;
        } finally {
            end.cancel(false);
        }
    }

    /** The head of an answer was enough. */
    private static final class DecidedException extends IOException {
        private static final long serialVersionUID = 1L;
        private final transient Answer answer;

        DecidedException(Answer answer) {
            super("the head was enough");
            this.answer = answer;
        }
    }

    private Answer answer(ClassicHttpResponse response, HttpGet request) throws IOException {
        List<Fetched.Field> head = Arrays.stream(response.getHeaders())
                .map(field -> new Fetched.Field(field.getName(), field.getValue() == null ? "" : field.getValue()))
                .toList();
        Answer answer = new Answer(response.getCode(), head, Optional.empty());
        HttpEntity entity = response.getEntity();
        if (answer.status() != Answer.OK) {
            // What an error page says is not read to its end, which it may not have.
            request.cancel();
            throw new DecidedException(answer);
        }
        try {
            byte[] sent = entity == null ? new byte[0] : Body.limited(entity.getContent(), settings.mostBytes());
            Body body = Body.of(sent, answer.field(HttpHeaders.CONTENT_ENCODING), settings.mostBytes());
            return new Answer(answer.status(), head, Optional.of(body));
        } catch (Body.TooLongException tooLong) {
            request.cancel();
            throw tooLong;
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        client.close(CloseMode.IMMEDIATE);
    }
}
