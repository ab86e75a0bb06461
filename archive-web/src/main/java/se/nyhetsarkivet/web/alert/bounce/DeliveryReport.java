package se.nyhetsarkivet.web.alert.bounce;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.nyhetsarkivet.web.alert.mail.Refusal;

/**
 * What a delivery status notification (RFC 3464) says of one of the archive's mails. The mail is found by its Message-ID, which nobody
 * knows but the reader and the mail servers on the way.
 *
 * @param alert the id of the alert that the mail was for
 * @param mail the number of the mail
 * @param fate what became of it
 * @param reason what the other mail server said
 */
record DeliveryReport(String alert, long mail, Fate fate, String reason) {

    private static final Session SESSION = Session.getInstance(new Properties());
    private static final Pattern MESSAGE_ID =
            Pattern.compile("<(?<alert>[A-Za-z0-9_-]{16})\\.(?<mail>\\d{1,15})@(?<domain>[A-Za-z0-9.-]*)>");
    private static final Pattern STATUS = Pattern.compile("(?<kind>[245])\\.\\d{1,3}\\.\\d{1,3}");
    private static final int DEEPEST = 5;
    private static final int LONGEST_REASON = 300;

    /** What became of a mail. */
    enum Fate {
        /** The address takes no mail, now or later. */
        NO_SUCH_READER,
        /** It was tried for days, in vain. */
        GIVEN_UP,
        /** It came, waits, or was refused for what is not the reader's fault. */
        NOTHING_AGAINST_THE_READER
    }

    /** The parts of a report that count. */
    private static final class Parts {
        private Optional<String> status = Optional.empty();
        private Optional<String> original = Optional.empty();
    }

    /** Empty for any other mail, and for a report about a mail of somebody else. */
    static Optional<DeliveryReport> read(byte[] message, String domain) throws MessagingException, IOException {
        MimeMessage mail = new MimeMessage(SESSION, new ByteArrayInputStream(message));
        if (!mail.isMimeType("multipart/report")) {
            return Optional.empty();
        }
        Parts parts = new Parts();
        collect(mail, parts, 0);
        return parts.status.flatMap(status -> parts.original.flatMap(original -> of(status, original, domain)));
    }

    private static void collect(Part part, Parts parts, int depth) throws MessagingException, IOException {
        if (depth > DEEPEST) {
            return;
        }
        if (part.isMimeType("multipart/*")) {
            Multipart several =
                    new MimeMultipart(new ByteArrayDataSource(part.getInputStream(), part.getContentType()));
            for (int number = 0; number < several.getCount(); number++) {
                BodyPart each = several.getBodyPart(number);
                collect(each, parts, depth + 1);
            }
        } else if (part.isMimeType("message/delivery-status") || part.isMimeType("message/global-delivery-status")) {
            parts.status = Optional.of(text(part));
        } else if (part.isMimeType("message/*") || part.isMimeType("text/rfc822-headers")) {
            parts.original = Optional.of(text(part));
        }
    }

    private static String text(Part part) throws MessagingException, IOException {
        return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static Optional<DeliveryReport> of(String status, String original, String domain) {
        Matcher id = MESSAGE_ID.matcher(field(original, "Message-ID"));
        if (!id.find() || !id.group("domain").equalsIgnoreCase(domain)) {
            return Optional.empty();
        }
        List<DeliveryReport> fates = new ArrayList<>();
        for (String group : status.replace("\r\n", "\n").split("\n[ \\t]*\n", -1)) {
            String said = said(field(group, "Diagnostic-Code"), field(group, "Status"));
            fates.add(new DeliveryReport(id.group("alert"), Long.parseLong(id.group("mail")), fate(group), said));
        }
        return Stream.of(Fate.values())
                .flatMap(fate -> fates.stream().filter(report -> report.fate == fate))
                .findFirst();
    }

    private static Fate fate(String group) {
        Matcher status = STATUS.matcher(field(group, "Status"));
        if (!field(group, "Action").toLowerCase(Locale.ROOT).startsWith("failed") || !status.find()) {
            return Fate.NOTHING_AGAINST_THE_READER;
        }
        if (!Refusal.isReaders(status.group(), field(group, "Diagnostic-Code"))) {
            return Fate.NOTHING_AGAINST_THE_READER;
        }
        return status.group("kind").equals("5") ? Fate.NO_SUCH_READER : Fate.GIVEN_UP;
    }

    /** Blank if there is no such field. */
    private static String field(String head, String name) {
        try {
            byte[] bytes = (head.stripLeading() + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
            String value = new InternetHeaders(new ByteArrayInputStream(bytes), true).getHeader(name, null);
            return value == null ? "" : value.replaceAll("\\s+", " ").strip();
        } catch (MessagingException unreadable) {
            return "";
        }
    }

    private static String said(String diagnostic, String status) {
        String said = diagnostic.isBlank() ? status : diagnostic.substring(diagnostic.indexOf(';') + 1);
        String plain = said.replaceAll("[\\p{Cc}\\p{Cf}\\s]+", " ").strip();
        return plain.substring(0, Math.min(plain.length(), LONGEST_REASON));
    }
}
