package se.nyhetsarkivet.web.alert.setting;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.regex.Pattern;
import se.nyhetsarkivet.ArchiveException;

/** Checks the address that mails come from at the start: a server that refuses it refuses every mail. */
final class SenderCheck {

    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+@[A-Za-z0-9][A-Za-z0-9.-]*");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private SenderCheck() {}

    static void check(String setting, String from) {
        if (!isSender(from)) {
            throw new ArchiveException("The setting " + setting + " is '" + from
                    + "'; expected one address, such as arkiv@arkiv.example or, with a name,"
                    + " Nyhetsarkivet <arkiv@arkiv.example>.");
        }
    }

    static String address(String from) {
        try {
            return new InternetAddress(from, true).getAddress();
        } catch (AddressException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean isSender(String from) {
        try {
            InternetAddress[] read = InternetAddress.parse(from, true);
            return read.length == 1
                    && ADDRESS.matcher(read[0].getAddress()).matches()
                    && !CONTROL.matcher(from).find();
        } catch (AddressException unreadable) {
            return false;
        }
    }
}
