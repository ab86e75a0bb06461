package se.nyhetsarkivet.web.alert.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import se.nyhetsarkivet.web.alert.mail.MailServer.Outcome;

/**
 * What a refusal of a mail server means: whether it is about the reader, about the archive as the sender, or about now. Servers report
 * what they hold against a sender at the recipient too, so the code alone does not say.
 */
public final class Refusal {

    private static final int NOT_NOW = 400;
    private static final int FOR_GOOD = 500;
    private static final int NO_MAILBOX = 550;
    private static final int LAST_OF_MAILBOXES = 553;
    private static final int TOO_LARGE = 552;

    /** The enhanced status codes of RFC 3463. */
    private static final Pattern ENHANCED = Pattern.compile("\\b[245]\\.(\\d{1,3}\\.\\d{1,3})\\b");

    private static final Pattern CODE = Pattern.compile("(?:^|;) ?(\\d{3})\\b");

    /** Of a mailbox, its address or the way to it, and nothing of a sender (1.7 and 1.8). */
    private static final Pattern READER = Pattern.compile("1\\.(?!7$|8$)\\d+|2\\.\\d+|4\\.\\d+");

    private static final Pattern SENDER_WORDS =
            Pattern.compile("relay|sender|spam|block|policy|authenticat|reputation|not permitted|client host");

    private Refusal() {}

    /**
     * Where the server has answered, it is known that it has not taken the mail. A connection that ends instead of an answer is reported
     * as an answer too, with a code that no server gives.
     */
    static Outcome of(SendFailedException failure, String reason, boolean ended) {
        for (Exception each = failure; each instanceof MessagingException known; each = known.getNextException()) {
            if (each instanceof SMTPAddressFailedException address) {
                return ofRecipient(address.getReturnCode(), String.valueOf(address.getMessage()), reason);
            }
            if (each instanceof SMTPSendFailedException sending) {
                int code = sending.getReturnCode();
                if (code < NOT_NOW && ended) {
                    return new Outcome.Unknown(reason);
                }
                boolean sender = code >= FOR_GOOD
                        && code != TOO_LARGE
                        && String.valueOf(sending.getCommand()).startsWith("MAIL");
                return sender ? new Outcome.SenderRefused(reason) : new Outcome.NotNow(reason);
            }
        }
        return new Outcome.NotNow(reason);
    }

    private static Outcome ofRecipient(int code, String said, String reason) {
        boolean reader = isAboutReader(code, said);
        if (code < FOR_GOOD) {
            boolean relay = said.toLowerCase(Locale.ROOT).contains("relay");
            return relay ? new Outcome.SenderRefused(reason) : new Outcome.NotNow(reason);
        }
        return reader ? new Outcome.Refused(reason) : new Outcome.SenderRefused(reason);
    }

    /**
     * Whether a mail came back for what is the reader's fault: the mailbox, its address or the way to it.
     *
     * @param status the status code of RFC 3463
     * @param diagnostic what the other mail server said, as in {@code smtp; 550 5.1.1 no such user}
     * @return false also if the archive is refused as the sender
     */
    public static boolean isReaders(String status, String diagnostic) {
        // 5.0.0 says nothing; what the server said may.
        String said = status.substring(1).startsWith(".0.") ? diagnostic : status + " " + diagnostic;
        Matcher code = CODE.matcher(diagnostic);
        return isAboutReader(code.find() ? Integer.parseInt(code.group(1)) : 0, said);
    }

    private static boolean isAboutReader(int code, String said) {
        Matcher enhanced = ENHANCED.matcher(said);
        if (enhanced.find() && !enhanced.group(1).startsWith("0.")) {
            return READER.matcher(enhanced.group(1)).matches()
                    && !said.toLowerCase(Locale.ROOT).contains("relay");
        }
        boolean mailbox = code >= NO_MAILBOX && code <= LAST_OF_MAILBOXES;
        return mailbox && !SENDER_WORDS.matcher(said.toLowerCase(Locale.ROOT)).find();
    }
}
