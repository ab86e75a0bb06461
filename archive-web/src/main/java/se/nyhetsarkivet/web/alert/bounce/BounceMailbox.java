package se.nyhetsarkivet.web.alert.bounce;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import org.eclipse.angus.mail.imap.IMAPMessage;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.web.alert.setting.AlertProperties;
import se.nyhetsarkivet.web.alert.setting.AlertProperties.Security;
import se.nyhetsarkivet.web.alert.subscription.BounceStore;

/**
 * Reads what has come into a mailbox since the last time. The mailbox is opened for reading only, so other programs may use it too; how far
 * it was read is kept beside the subscriptions. For one thread.
 */
final class BounceMailbox {

    /** A report with the mail that came back is shorter; what is longer is something else, and is not read. */
    private static final int LARGEST_BYTES = 1 << 20;

    private static final int MOST_AT_ONCE = 500;

    private final AlertProperties.Bounces settings;
    private final BounceStore store;

    BounceMailbox(AlertProperties.Bounces settings, BounceStore store) {
        this.settings = settings;
        this.store = store;
    }

    private Properties properties() {
        String milliseconds = String.valueOf(settings.timeLimit().toMillis());
        Properties properties = new Properties();
        properties.put("mail.imap.connectiontimeout", milliseconds);
        properties.put("mail.imap.timeout", milliseconds);
        properties.put("mail.imap.writetimeout", milliseconds);
        properties.put("mail.imap.peek", "true");
        properties.put("mail.imap.ssl.enable", String.valueOf(settings.security() == Security.TLS));
        properties.put("mail.imap.starttls.enable", String.valueOf(settings.security() == Security.STARTTLS));
        properties.put("mail.imap.starttls.required", String.valueOf(settings.security() == Security.STARTTLS));
        properties.put("mail.imap.ssl.checkserveridentity", "true");
        return properties;
    }

    /**
     * Gives each new mail, as it came, to somebody.
     *
     * @throws ArchiveException if the mailbox cannot be read
     */
    void readNew(Consumer<byte[]> reader) {
        try (Store server = Session.getInstance(properties()).getStore("imap")) {
            server.connect(settings.host(), settings.port(), settings.user(), settings.password());
            try (Folder folder = server.getFolder(settings.folder())) {
                folder.open(Folder.READ_ONLY);
                readNew(folder, reader);
            }
        } catch (MessagingException | IOException failure) {
            throw new ArchiveException(
                    "The mailbox with mails that came back, " + settings.name() + ", cannot be read ("
                            + failure.getMessage() + "); check the settings archive.alerts.bounces.",
                    failure);
        }
    }

    private void readNew(Folder folder, Consumer<byte[]> reader) throws MessagingException, IOException {
        UIDFolder numbered = (UIDFolder) folder;
        long validity = numbered.getUIDValidity();
        BounceStore.Place place = store.place(settings.name());
        long last = place.validity() == validity ? place.last() : 0;
        for (Message message : after(numbered, last)) {
            byte[] bytes = bytes(message);
            if (bytes.length <= LARGEST_BYTES) {
                reader.accept(bytes);
            }
            store.readUpTo(settings.name(), new BounceStore.Place(validity, numbered.getUID(message)));
        }
    }

    /** As it came: what the server makes of its head fails for mails that are not as they should be. */
    private static byte[] bytes(Message message) throws MessagingException, IOException {
        if (!(message instanceof IMAPMessage received)) {
            return new byte[0];
        }
        try (InputStream whole = received.getMimeStream()) {
            return whole.readNBytes(LARGEST_BYTES + 1);
        }
    }

    /** A server that is asked for what is behind the last mail gives the last mail. */
    private static List<Message> after(UIDFolder folder, long last) throws MessagingException {
        return Arrays.stream(folder.getMessagesByUID(last + 1, UIDFolder.LASTUID))
                .filter(message -> uid(folder, message) > last)
                .limit(MOST_AT_ONCE)
                .toList();
    }

    private static long uid(UIDFolder folder, Message message) {
        try {
            return folder.getUID(message);
        } catch (MessagingException gone) {
            return -1;
        }
    }
}
