package se.nyhetsarkivet.web.cli.console;

/** What the process tells the one who called it. Scripts rely on these numbers. */
public final class ExitCode {

    /** What was asked for is done. */
    public static final int DONE = 0;

    /** It is done, and some records were rejected or some differences found. */
    public static final int DONE_WITH_REMARKS = 1;

    /** It is not done, or not all of it. */
    public static final int NOT_DONE = 2;

    private ExitCode() {}
}
