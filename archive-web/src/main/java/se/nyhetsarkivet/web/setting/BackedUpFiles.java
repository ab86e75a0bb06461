package se.nyhetsarkivet.web.setting;

import java.util.List;

/** What the application has beside the archive in its directory, and every backup has too, by the program or on a page. */
public final class BackedUpFiles {

    /** The settings of the press service. */
    public static final String PRESS = "press.yaml";

    /** The duty of the press service. */
    public static final String DUTY = "press-duty.jsonl";

    /** What the archive is called, and in which languages its pages are. */
    public static final String MASTHEAD = "archive.properties";

    /** The logo. */
    public static final String LOGO = "archive-logo";

    /** The files that exist are copied. */
    public static final List<String> ALL = List.of(PRESS, DUTY, MASTHEAD, LOGO);

    private BackedUpFiles() {}
}
