package se.nyhetsarkivet.web.alert;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that fails where it is told to. */
final class FailingMailServer implements AutoCloseable {

    /** Where it fails. */
    enum Fault {
        NONE,
        RECIPIENT_UNKNOWN,
        RECIPIENT_LATER,
        SENDER_REFUSED,
        ENDS_BEFORE_THE_ANSWER,
        CONTENT_LATER,
        CONTENT_REFUSED,
        RELAY_DENIED,
        DATA_REFUSED,
        DATA_LATER
    }

    private final ServerSocket socket;
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private volatile Fault fault = Fault.NONE;
    private volatile String onlyFor = "";
    private final AtomicInteger open = new AtomicInteger();
    private volatile int mostOpen = Integer.MAX_VALUE;

    FailingMailServer() throws IOException {
        socket = new ServerSocket(0);
        Thread.ofPlatform().daemon().start(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    void fails(Fault newFault) {
        fault = newFault;
    }

    /** Fails for one recipient and takes the mails of all others. */
    void failsFor(String newRecipient, Fault newFault) {
        onlyFor = newRecipient.toUpperCase(Locale.ROOT);
        fault = newFault;
    }

    /** Takes no further connection while so many are open. */
    void allows(int connections) {
        mostOpen = connections;
    }

    private boolean fails(Fault asked, String to) {
        return fault == asked && to.contains(onlyFor);
    }

    /** What it was told, besides mails. */
    List<String> commands() {
        return commands;
    }

    /** The mails that came whole, whatever was answered. */
    List<String> taken() {
        return taken;
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = socket.accept();
                Thread.ofPlatform().daemon().start(() -> serve(connection));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void serve(Socket connection) {
        try (connection;
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
            OutputStream out = connection.getOutputStream();
            if (open.incrementAndGet() > mostOpen) {
                answer(out, "421 4.7.0 too many connections");
                return;
            }
            answer(out, "220 here");
            String recipient = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String command = line.toUpperCase(Locale.ROOT);
                commands.add(command);
                if (command.startsWith("RCPT")) {
                    recipient = command;
                }
                if (command.startsWith("DATA") && fails(Fault.DATA_REFUSED, recipient)) {
                    answer(out, "554 5.6.0 not this");
                } else if (command.startsWith("DATA") && fails(Fault.DATA_LATER, recipient)) {
                    answer(out, "451 4.3.0 not now");
                } else if (command.startsWith("DATA")) {
                    answer(out, "354 go on");
                    StringBuilder mail = new StringBuilder();
                    for (String text = in.readLine(); text != null && !text.equals("."); text = in.readLine()) {
                        mail.append(text).append('\n');
                    }
                    taken.add(mail.toString());
                    if (fault == Fault.ENDS_BEFORE_THE_ANSWER) {
                        return;
                    }
                    answer(
                            out,
                            fault == Fault.CONTENT_LATER
                                    ? "451 later"
                                    : fault == Fault.CONTENT_REFUSED ? "554 5.7.1 looks like spam" : "250 taken");
                } else {
                    answer(out, answer(command));
                }
            }
        } catch (IOException gone) {
            // The other side has left.
        } finally {
            open.decrementAndGet();
        }
    }

    private String answer(String command) {
        if (command.startsWith("RCPT") && fails(Fault.RELAY_DENIED, command)) {
            return "554 5.7.1 <lasare@tidningen.example>: Relay access denied";
        }
        if (command.startsWith("RCPT") && fails(Fault.RECIPIENT_UNKNOWN, command)) {
            return "550 5.1.1 no such user lasare@tidningen.example";
        }
        if (command.startsWith("RCPT") && fault == Fault.RECIPIENT_LATER) {
            return "450 4.2.0 greylisted";
        }
        if (command.startsWith("MAIL") && fault == Fault.SENDER_REFUSED) {
            return "550 5.7.1 not from here";
        }
        return command.startsWith("QUIT") ? "221 bye" : "250 yes";
    }

    private static void answer(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
