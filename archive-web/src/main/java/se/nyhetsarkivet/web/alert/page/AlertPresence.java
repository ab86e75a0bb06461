package se.nyhetsarkivet.web.alert.page;

import org.springframework.stereotype.Component;
import se.nyhetsarkivet.web.address.AlertAddress;
import se.nyhetsarkivet.web.shell.MissingContent;

/** Tells machines whether there is an alert at an address, as its page tells readers. */
@Component
class AlertPresence implements MissingContent {

    private static final String START = AlertAddress.ONE + "/";

    private final AlertPages pages;

    AlertPresence(AlertPages pages) {
        this.pages = pages;
    }

    @Override
    public Presence presence(String path) {
        if (!path.startsWith(START)
                || pages.alert(path.substring(START.length())).isPresent()) {
            return Presence.THERE;
        }
        return pages.signature().id(path.substring(START.length())).isPresent() ? Presence.GONE : Presence.MISSING;
    }
}
