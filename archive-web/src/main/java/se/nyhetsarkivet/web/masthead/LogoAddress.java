package se.nyhetsarkivet.web.masthead;

/** Where the logo is. */
public final class LogoAddress {

    static final String PATH = "/logo";

    private LogoAddress() {}

    /**
     * The address of a logo, which is another one for another logo.
     *
     * @param logo the logo
     * @return the path
     */
    public static String of(Logo logo) {
        return PATH + "?v=" + logo.version();
    }
}
