package se.nyhetsarkivet.web.load;

import java.io.IOException;

/** The server answered, but not with what was asked for. */
final class WrongAnswerException extends IOException {

    private static final long serialVersionUID = 1L;

    WrongAnswerException(String message) {
        super(message);
    }
}
