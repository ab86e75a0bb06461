package se.nyhetsarkivet.intake.markup.xml;

import java.util.regex.Pattern;

/** What PHP writes into its output when something goes wrong, such as {@code Warning: Division by zero in /www/x.php on line 3}. */
final class ServerMessages {

    private static final String LEVEL =
            "(?:PHP\\s+)?(?:Warning|Notice|Deprecated|Strict Standards|Fatal error|Parse error"
                    + "|Recoverable fatal error|Catchable fatal error|Core warning|Core error|Compile error|User notice|User warning"
                    + "|User error|User deprecated)";

    /** In HTML the level stands in an element before the text, which therefore may begin with the colon. */
    private static final Pattern MESSAGE = Pattern.compile(
            "(?:^\\s*|\\b" + LEVEL
                    + "\\s*):\\s.{1,1000}?\\sin\\s+(?:[A-Za-z]:)?[/\\\\][^\\n]{1,300}?\\son\\s+line\\s+\\d+",
            Pattern.DOTALL);

    private ServerMessages() {}

    /** A text without such messages; only what has the level, the file and the line of one is left out. */
    static String leftOut(CharSequence text) {
        return MESSAGE.matcher(text).replaceAll("");
    }
}
