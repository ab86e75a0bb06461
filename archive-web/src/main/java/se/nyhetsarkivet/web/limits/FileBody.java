package se.nyhetsarkivet.web.limits;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;

/**
 * The body of a request that brings a file. It may be as short as any other until the call that takes it opens it here; before that it was
 * found out whether its sender may make the call, so nobody else sends more.
 */
public final class FileBody {

    private static final String ADMISSION = FileBody.class.getName();

    private FileBody() {}

    /** Remembers what lets a longer body in. */
    static void prepare(HttpServletRequest request, Runnable admission) {
        request.setAttribute(ADMISSION, admission);
    }

    /**
     * Opens the body. Called by calls that are for some roles alone.
     *
     * @param request a request to an address that takes files
     * @return the body, to be read once
     * @throws IOException if the client has gone
     */
    public static InputStream open(HttpServletRequest request) throws IOException {
        if (request.getAttribute(ADMISSION) instanceof Runnable admission) {
            admission.run();
        }
        return request.getInputStream();
    }
}
