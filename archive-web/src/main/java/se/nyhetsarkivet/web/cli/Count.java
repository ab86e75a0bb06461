package se.nyhetsarkivet.web.cli;

/** A number of things in words. */
final class Count {

    private Count() {}

    /** For example {@code 1 item} and {@code 2 items}. */
    static String of(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
