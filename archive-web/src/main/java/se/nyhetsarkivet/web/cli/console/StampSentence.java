package se.nyhetsarkivet.web.cli.console;

import se.nyhetsarkivet.web.timestamp.StampCheck;

/** What a time-stamp is worth, in words. */
public final class StampSentence {

    private StampSentence() {}

    public static String authority(StampCheck.Stamped stamped) {
        return stamped.authority() + (stamped.trusted() ? "" : " (not compared with a trusted certificate)");
    }

    /** Continues a sentence about a head. */
    public static String existed(StampCheck.Stamped stamped) {
        return "existed at " + stamped.time() + ", according to " + authority(stamped);
    }
}
