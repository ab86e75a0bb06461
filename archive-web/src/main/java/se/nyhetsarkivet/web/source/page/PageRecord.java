package se.nyhetsarkivet.web.source.page;

import java.io.IOException;
import java.nio.channels.Channels;
import java.util.Locale;
import java.util.Set;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcResponse;
import se.nyhetsarkivet.web.fetch.Fetched;

/**
 * A fetched page as a record of a WARC file, with the head of the answer and the bytes that were sent. Where the page has moved since it
 * first came into the archive, its address is the earlier one, which leads to it; where it lies now stands beside.
 */
final class PageRecord {

    private static final int OK = 200;
    /** What was said of the way and not of the page, and holds no longer. */
    private static final Set<String> LEFT_OUT =
            Set.of("transfer-encoding", "content-length", "connection", "keep-alive");

    private static final String LOCATION = "X-Fetched-From";

    private PageRecord() {}

    static WarcResponse of(Fetched.Document page, String as) throws IOException {
        HttpResponse.Builder answer = new HttpResponse.Builder(OK, "OK");
        for (Fetched.Field field : page.head()) {
            if (!LEFT_OUT.contains(field.name().toLowerCase(Locale.ROOT))) {
                answer.addHeader(field.name(), field.value());
            }
        }
        answer.body(null, Channels.newChannel(page.body().sent()), page.body().sentLength());
        return new WarcResponse.Builder(as)
                .date(page.at())
                .addHeader(LOCATION, page.address().toString())
                .body(answer.build())
                .build();
    }
}
