package se.nyhetsarkivet.web.fetch;

import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;

/** Asks for one document and follows no redirect. Safe for use by many threads. */
final class Http implements AutoCloseable {

    private static final String SETTING = "archive.sources.private-addresses";

    private final FetchSettings settings;
    private final TimedClient client;

    Http(FetchSettings settings, Names names) {
        this.settings = settings;
        client = new TimedClient(
                settings.userAgent(),
                settings.timeLimit(),
                new PublicResolver(names, settings.privateAddresses(), SETTING));
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
        return client.send(request, response -> answer(response, request));
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
            throw new TimedClient.EnoughException(answer);
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
        client.close();
    }
}
