package se.nyhetsarkivet.json;

import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/** What is wrong with a text that is no JSON, in words without the internals of its parser. */
public final class JsonFault {

    private static final Pattern INTERNALS = Pattern.compile(
            ", from `[^`]*`| ?\\((?:not recognized|bound|start marker)[^()]*(?:\\([^()]*\\)[^()]*)*\\)");
    private static final Pattern NAMES_INTERNALS = Pattern.compile("`|Feature|tools\\.jackson");

    private JsonFault() {}

    /**
     * The reason that the parser gives.
     *
     * @param fault its exception
     * @return the reason, without the place
     */
    public static String of(JacksonException fault) {
        String message = fault.getOriginalMessage().lines().findFirst().orElse("unreadable");
        if (message.startsWith("Trailing token")) {
            return "more follows behind the object";
        }
        String plain = INTERNALS.matcher(message).replaceAll("");
        return NAMES_INTERNALS.matcher(plain).find() ? "it is broken" : plain;
    }
}
