package se.nyhetsarkivet.web.limits.log;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import org.apache.catalina.AccessLog;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A line for each answer, under the name {@value #NAME}, off until asked for. Tomcat calls it also for what it refuses by itself,
 * such as addresses that lead out of the application or are no addresses; those are counted as refusals. Safe for use by many
 * threads.
 */
public final class RequestLog extends ValveBase implements AccessLog {

    public static final String NAME = "nyhetsarkivet.access";

    private static final Logger LOG = LoggerFactory.getLogger(NAME);
    private static final int CLIENT_ERRORS = 400;
    private static final int SERVER_ERRORS = 500;

    private final Refusals refusals;

    public RequestLog(Refusals refusals) {
        super(true);
        this.refusals = refusals;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
    }

    @Override
    public void log(Request request, Response response, long nanoseconds) {
        if (request.getMethod() == null || request.getMethod().isEmpty()) {
            // A connection that was closed before anything was asked.
            return;
        }
        int status = response.getStatus();
        if (status >= CLIENT_ERRORS && status < SERVER_ERRORS && request.getAttribute(REMOTE_ADDR_ATTRIBUTE) == null) {
            // No filter has seen it.
            refusals.count(Refusals.Reason.REQUEST, request);
        }
        if (LOG.isInfoEnabled()) {
            write(LoggedRequest.of(request), status, response.getBytesWritten(false), Duration.ofNanos(nanoseconds));
        }
    }

    private static void write(LoggedRequest request, int status, long bytes, Duration took) {
        LOG.atInfo()
                .addKeyValue("client", request.client())
                .addKeyValue("method", request.method())
                .addKeyValue("path", request.path())
                .addKeyValue("status", status)
                .addKeyValue("bytes", bytes)
                .addKeyValue("milliseconds", took.toMillis())
                .log(
                        "{} {} {} {} {} bytes {} ms",
                        request.client(),
                        request.method(),
                        request.path(),
                        status,
                        bytes,
                        took.toMillis());
    }

    @Override
    public void setRequestAttributesEnabled(boolean enabled) {}

    @Override
    public boolean getRequestAttributesEnabled() {
        return true;
    }
}
