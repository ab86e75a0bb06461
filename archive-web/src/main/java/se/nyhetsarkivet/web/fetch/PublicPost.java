package se.nyhetsarkivet.web.fetch;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import se.nyhetsarkivet.web.limits.client.AddressRanges;

/**
 * Posts JSON to other servers. As with {@link Fetcher}, what is checked is the address that is called, and no redirect is followed. Safe for use
 * by many threads.
 */
public final class PublicPost implements AutoCloseable {

    private static final String USER_AGENT = "Nyhetsarkivet";

    private final TimedClient client;

    /**
     * Takes what may be called.
     *
     * @param names looks hosts up
     * @param privateAddresses what may be called besides the public internet
     * @param setting what the setting with the private addresses is called, to name it to whoever needs it
     * @param timeLimit how long a server may take from the first byte sent to the head of its answer
     */
    public PublicPost(Names names, AddressRanges privateAddresses, String setting, Duration timeLimit) {
        client = new TimedClient(USER_AGENT, timeLimit, new PublicResolver(names, privateAddresses, setting));
    }

    /**
     * Posts.
     *
     * @param address where to
     * @param head further fields of the request
     * @param json what
     * @return the status of the answer, of which nothing else is read
     * @throws IOException if there is no answer, or the address may not be called
     */
    public int json(URI address, Map<String, String> head, String json) throws IOException {
        HttpPost request = new HttpPost(address);
        head.forEach(request::setHeader);
        request.setEntity(new StringEntity(
                json, ContentType.create(ContentType.APPLICATION_JSON.getMimeType(), StandardCharsets.UTF_8)));
        return client.send(request, response -> {
                    request.cancel();
                    throw new TimedClient.EnoughException(new Answer(response.getCode(), List.of(), Optional.empty()));
                })
                .status();
    }

    @Override
    public void close() {
        client.close();
    }
}
