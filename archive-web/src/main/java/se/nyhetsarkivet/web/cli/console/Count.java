package se.nyhetsarkivet.web.cli.console;

/** A number of things in words. */
public final class Count {

    private Count() {}

    /** For example {@code 1 item} and {@code 2 items}. */
    public static String of(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
