package se.nyhetsarkivet.web.startup;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.Remedy;

/** Says in one sentence why the web application cannot start. What it does not know, Spring reports at length. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartupFailureReporter implements SpringBootExceptionReporter {

    private static final Logger log = LoggerFactory.getLogger(StartupFailureReporter.class);
    private static final int LAST_PORT = 65_535;

    @Override
    public boolean reportException(Throwable failure) {
        Optional<String> sentence = sentence(failure);
        sentence.ifPresent(log::error);
        log.debug("The web application could not start", failure);
        return sentence.isPresent();
    }

    static Optional<String> sentence(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ArchiveException known) {
                return Optional.of(String.valueOf(known.getMessage())
                        .replace(
                                Remedy.OTHER_DIRECTORY.words(),
                                Remedy.OTHER_DIRECTORY.words() + " (archive.directory, or --archive)")
                        .replace(Remedy.RESTORE.words(), Remedy.RESTORE.words() + " (the command restore)"));
            }
            if (cause instanceof PortInUseException taken) {
                return Optional.of(portInUse(taken.getPort()));
            }
        }
        return Optional.empty();
    }

    private static String portInUse(int port) {
        int other = port < LAST_PORT ? port + 1 : port - 1;
        return "Port " + port
                + " is in use by another program; stop that one, or choose another port with --server.port=" + other
                + ".";
    }
}
