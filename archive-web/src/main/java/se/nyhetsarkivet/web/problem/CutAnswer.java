package se.nyhetsarkivet.web.problem;

import jakarta.servlet.ServletRequest;

/** An answer whose end could not be sent. Whoever got its beginning must be able to see that it is not whole. */
public final class CutAnswer {

    private static final String MARK = CutAnswer.class.getName();

    private CutAnswer() {}

    /**
     * Cuts off the connection after what was sent, as soon as the request is done with.
     *
     * @param request what was answered in part
     */
    public static void mark(ServletRequest request) {
        request.setAttribute(MARK, true);
    }

    static boolean isMarked(ServletRequest request) {
        return request.getAttribute(MARK) != null;
    }
}
