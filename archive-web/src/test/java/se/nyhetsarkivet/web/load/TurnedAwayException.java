package se.nyhetsarkivet.web.load;

import java.io.IOException;

/** The server said that too many search at the moment. */
final class TurnedAwayException extends IOException {

    private static final long serialVersionUID = 1L;

    TurnedAwayException(String message) {
        super(message);
    }
}
