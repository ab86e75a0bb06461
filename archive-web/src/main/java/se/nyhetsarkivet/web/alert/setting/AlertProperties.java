package se.nyhetsarkivet.web.alert.setting;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import se.nyhetsarkivet.ArchiveException;

/**
 * The settings {@code archive.alerts.*}; archive-web/docs/alerts.md explains them.
 *
 * @param file where subscriptions are kept; blank for {@code alerts.sqlite} in the archive's directory
 * @param every how often the archive is asked what is new
 * @param smtp the server that takes mail
 * @param bounces the mailbox that mails come back to
 * @param limits what one reader may have
 * @param webhooks programs that get what is new
 * @param privateAddresses whether webhooks may go to addresses that only a local network has
 */
@ConfigurationProperties("archive.alerts")
public record AlertProperties(
        @DefaultValue("") String file,
        @DefaultValue("10s") Duration every,
        @DefaultValue Smtp smtp,
        @DefaultValue Bounces bounces,
        @DefaultValue Limits limits,
        @DefaultValue List<Webhook> webhooks,
        @DefaultValue("false") boolean privateAddresses) {

    /**
     * Checks the settings.
     *
     * @throws ArchiveException if one has a value that it cannot have
     */
    public AlertProperties {
        webhooks = List.copyOf(webhooks);
        Set<String> names = new HashSet<>();
        for (Webhook webhook : webhooks) {
            if (!names.add(webhook.name())) {
                throw new ArchiveException("Two webhooks in archive.alerts.webhooks are called '" + webhook.name()
                        + "'; give each a name, by which it is remembered how far it has come.");
            }
        }
    }

    /** How the connection to a mail server is kept from being read by others. */
    public enum Security {
        /** Not at all; for a server on the same machine. */
        NONE,
        /** The connection begins in the clear and must then be encrypted. */
        STARTTLS,
        /** It is encrypted from the beginning. */
        TLS
    }

    /**
     * The server that takes mail.
     *
     * @param host its name; blank for no alerts by mail
     * @param port its port
     * @param security how the connection is encrypted
     * @param user the user to sign in as; blank for none
     * @param password the password of that user
     * @param from the address that mails come from
     * @param returnPath the address that mails come back to; blank for the one they come from
     * @param timeLimit how long the server may take for one answer
     * @param tries the number of failed tries after which an alert is suspended
     * @param connections the most connections that are open at once
     */
    public record Smtp(
            @DefaultValue("") String host,
            @DefaultValue("587") int port,
            @DefaultValue("starttls") Security security,
            @DefaultValue("") String user,
            @DefaultValue("") String password,
            @DefaultValue("") String from,
            @DefaultValue("") String returnPath,
            @DefaultValue("30s") Duration timeLimit,
            @DefaultValue("12") int tries,
            @DefaultValue("3") int connections) {

        private static final int MOST_CONNECTIONS = 20;

        /**
         * Checks that mails have a sender.
         *
         * @throws ArchiveException if they have none, or one that is no address, or if there are no or too many connections
         */
        public Smtp {
            if (connections < 1 || connections > MOST_CONNECTIONS) {
                throw new ArchiveException("The setting archive.alerts.smtp.connections is " + connections
                        + "; set it to a number from 1 to " + MOST_CONNECTIONS + ".");
            }
            if (!host.isBlank() && from.isBlank()) {
                throw new ArchiveException("The setting archive.alerts.smtp.host names a mail server and"
                        + " archive.alerts.smtp.from no address; set the address that mails come from.");
            }
            if (!from.isBlank()) {
                SenderCheck.check("archive.alerts.smtp.from", from);
            }
            if (!returnPath.isBlank()) {
                SenderCheck.check("archive.alerts.smtp.return-path", returnPath);
            }
        }

        /**
         * The address that mails come from, without its name.
         *
         * @return the address
         */
        public String senderAddress() {
            return SenderCheck.address(from);
        }

        /**
         * The domain of the sender, which is in the names of mails.
         *
         * @return the domain; blank if there is no sender
         */
        public String domain() {
            String address = from.isBlank() ? "" : senderAddress();
            return address.substring(address.lastIndexOf('@') + 1);
        }

        /**
         * Whether mail can be sent.
         *
         * @return true if a server is named
         */
        public boolean isOn() {
            return !host.isBlank();
        }

        /** Without the password. */
        @Override
        public String toString() {
            return "Smtp[" + host + ":" + port + "]";
        }
    }

    /**
     * The mailbox that mails come back to. It is only read: nothing in it is changed.
     *
     * @param host the IMAP server; blank for none
     * @param port its port
     * @param security how the connection is encrypted
     * @param user the user to sign in as
     * @param password the password of that user
     * @param folder the folder that bounces come into
     * @param every how often it is read
     * @param timeLimit how long the server may take for one answer
     */
    public record Bounces(
            @DefaultValue("") String host,
            @DefaultValue("993") int port,
            @DefaultValue("tls") Security security,
            @DefaultValue("") String user,
            @DefaultValue("") String password,
            @DefaultValue("INBOX") String folder,
            @DefaultValue("5m") Duration every,
            @DefaultValue("30s") Duration timeLimit) {

        /**
         * Whether there is a mailbox.
         *
         * @return true if a server is named
         */
        public boolean isOn() {
            return !host.isBlank();
        }

        /**
         * Names the mailbox, so that it is remembered how far it has been read.
         *
         * @return the name
         */
        public String name() {
            return user + "@" + host + ":" + port + "/" + folder;
        }

        /** Without the password. */
        @Override
        public String toString() {
            return "Bounces[" + name() + "]";
        }
    }

    /**
     * What one reader may have.
     *
     * @param perAddress the alerts of one mail address
     * @param unconfirmed how many mails that ask for confirmation an address gets within a day
     * @param perClient how many sign-ups of one client within an hour
     * @param inAll the alerts of all addresses
     * @param confirmWithin after this time a sign-up that nobody confirmed is forgotten
     */
    public record Limits(
            @Name("per-address") @DefaultValue("50") int perAddress,
            @DefaultValue("3") int unconfirmed,
            @Name("per-client") @DefaultValue("10") int perClient,
            @Name("in-all") @DefaultValue("100000") int inAll,
            @DefaultValue("7d") Duration confirmWithin) {}

    /**
     * A program that gets what is new.
     *
     * @param name by which it is remembered how far it has come
     * @param url where it answers
     * @param secret the key of the signatures, {@code whsec_} and Base64
     * @param search a search as in the address of its page, such as {@code q=avgift&publisher=Tullverket}; blank for all news
     */
    public record Webhook(
            @DefaultValue("") String name,
            @DefaultValue("") String url,
            @DefaultValue("") String secret,
            @DefaultValue("") String search) {

        /**
         * Checks the settings.
         *
         * @throws ArchiveException if one of them cannot be used
         */
        public Webhook {
            WebhookCheck.check(name, url, secret, search);
        }

        /** Without the secret. */
        @Override
        public String toString() {
            return "Webhook[" + name + "]";
        }
    }
}
