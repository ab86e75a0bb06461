package se.nyhetsarkivet.web.alert.mail;

import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import se.nyhetsarkivet.web.text.html.Html;

/**
 * A part of a mail in both its forms, so that what many mails say is written once.
 *
 * @param html as HTML
 * @param text as plain text
 */
record MailPart(String html, String text) {

    static MailPart of(Element element) {
        return new MailPart(Html.write(List.of(element)), MailText.of(element));
    }

    static MailPart list(List<MailPart> items) {
        return new MailPart("<ul>" + html(items) + "</ul>", text(items));
    }

    static String html(List<MailPart> parts) {
        return parts.stream().map(MailPart::html).collect(Collectors.joining());
    }

    static String text(List<MailPart> parts) {
        return parts.stream().map(MailPart::text).collect(Collectors.joining());
    }
}
