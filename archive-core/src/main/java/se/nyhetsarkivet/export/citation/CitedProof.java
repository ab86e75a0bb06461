package se.nyhetsarkivet.export.citation;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A proof of the log inside a citation: {@code tlog-proof:}, the bytes of the proof in Base64, and a semicolon. Notes of citations are
 * wrapped, their line breaks are lost and their ends cut; Base64 does not mind the first two, and the semicolon tells the third.
 */
public final class CitedProof {

    private static final String BEGINNING = "tlog-proof:";
    private static final String END = ";";

    /** With what wraps a text into lines, quotes it in a letter, or escapes a slash in JSON. */
    private static final Pattern WRITTEN =
            Pattern.compile(BEGINNING + "(?<base64>[A-Za-z0-9+/=\\\\\\s>]{1,100000}+)" + END);

    private static final Pattern NO_BASE64 = Pattern.compile("[\\\\\\s>]");

    private CitedProof() {}

    static String written(String proof) {
        return BEGINNING + Base64.getEncoder().encodeToString(proof.getBytes(StandardCharsets.UTF_8)) + END;
    }

    /**
     * Finds a proof in what somebody pastes.
     *
     * @param pasted a citation in any form
     * @return the proof, byte for byte; none if there is none, or it is cut
     */
    public static Optional<String> in(String pasted) {
        Matcher found = WRITTEN.matcher(pasted);
        if (!found.find()) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getDecoder()
                    .decode(NO_BASE64.matcher(found.group("base64")).replaceAll(""));
            return Optional.of(new String(bytes, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    /** The citation without it: what is in Base64 may look like anything. */
    static String leftOutOf(String text) {
        return WRITTEN.matcher(text).replaceAll(" ");
    }
}
