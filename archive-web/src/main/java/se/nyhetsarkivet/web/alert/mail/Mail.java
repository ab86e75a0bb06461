package se.nyhetsarkivet.web.alert.mail;

import se.nyhetsarkivet.web.alert.subscription.MailAddress;

/**
 * A mail as it is handed over.
 *
 * @param id its Message-ID, the same at each try
 * @param to who gets it
 * @param subject its subject, one line
 * @param text what it says, as text
 * @param html the same as HTML
 * @param language the language of both
 * @param page the address of the alert's page
 * @param stop the address to which a mail program posts that the alert is to end
 */
public record Mail(
        String id,
        MailAddress to,
        String subject,
        String text,
        String html,
        String language,
        String page,
        String stop) {

    /** Keeps the subject in one line. */
    public Mail {
        subject = subject.replaceAll("[\\p{Cc}\\p{Cf}]+", " ").strip();
    }
}
