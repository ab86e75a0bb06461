package se.nyhetsarkivet.intake.container;

import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;
import se.nyhetsarkivet.intake.container.limit.LimitExceededException;
import se.nyhetsarkivet.intake.source.DocumentOpener;
import se.nyhetsarkivet.intake.source.NewsReader;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.RecordOutcome;
import se.nyhetsarkivet.intake.source.UnknownFormatException;
import se.nyhetsarkivet.item.Rejection;

/** Reads the records of all parts of a container. A part that is damaged does not hinder the next one. */
public final class ContainerReader implements NewsReader {

    private final Parts parts;
    private final DocumentOpener opener;
    private final ReadOptions options;
    private Optional<OpenPart> current = Optional.empty();
    private boolean begun;

    public ContainerReader(Parts parts, DocumentOpener opener, ReadOptions options) {
        this.parts = parts;
        this.opener = opener;
        this.options = options;
    }

    /** A part that is being read. */
    private record OpenPart(Parts.Inner part, NewsReader reader) {

        RecordOutcome at(RecordOutcome reading) {
            return switch (reading) {
                case RecordOutcome.Accepted taken ->
                    new RecordOutcome.Accepted(
                            taken.item(),
                            part.place() + ", " + taken.place(),
                            taken.seenAt().or(part.document()::seenAt),
                            taken.knownAs(),
                            taken.writtenDate());
                case RecordOutcome.Withdrawn withdrawn ->
                    new RecordOutcome.Withdrawn(withdrawn.tombstone(), part.place() + ", " + withdrawn.place());
                case RecordOutcome.Rejected refused ->
                    new RecordOutcome.Rejected(new Rejection(
                            part.place() + ", " + refused.rejection().place(),
                            refused.rejection().reason(),
                            refused.rejection().excerpt()));
            };
        }
    }

    @Override
    public Optional<RecordOutcome> next() throws IOException {
        while (true) {
            if (current.isPresent()) {
                Optional<RecordOutcome> reading = read(current.get());
                if (reading.isPresent()) {
                    return reading;
                }
            }
            Optional<Parts.Part> part = parts.next();
            if (part.isEmpty()) {
                return Optional.empty();
            }
            switch (part.get()) {
                case Parts.Unreadable unreadable -> {
                    return Optional.of(new RecordOutcome.Rejected(unreadable.rejection()));
                }
                case Parts.Inner inner -> {
                    Optional<RecordOutcome> refused = begin(inner);
                    if (refused.isPresent()) {
                        return refused;
                    }
                }
            }
        }
    }

    private Optional<RecordOutcome> begin(Parts.Inner part) throws IOException {
        boolean opened = false;
        try {
            ReadOptions known = part.encoding().map(options::withEncoding).orElse(options);
            NewsReader reader = opener.open(part.document(), options.encoding().isPresent() ? options : known)
                    .reader();
            current = Optional.of(new OpenPart(part, reader));
            begun = false;
            opened = true;
            return Optional.empty();
        } catch (UnknownFormatException unknown) {
            return part.expected() && !SiteFiles.include(part.document())
                    ? Optional.of(refused(part, String.valueOf(unknown.getMessage())))
                    : Optional.empty();
        } catch (IOException damaged) {
            return Optional.of(refused(part, reason(damaged)));
        } finally {
            if (!opened) {
                part.spool().close();
            }
        }
    }

    private Optional<RecordOutcome> read(OpenPart open) throws IOException {
        boolean first = !begun;
        begun = true;
        try {
            Optional<RecordOutcome> reading = open.reader.next();
            if (first && !open.part.expected() && reading.orElse(null) instanceof RecordOutcome.Rejected) {
                // What a page loaded besides, such as data for a menu, is no news and no fault.
                closeCurrent();
                return Optional.empty();
            }
            if (reading.isEmpty()) {
                closeCurrent();
            }
            return reading.map(open::at);
        } catch (IOException damaged) {
            closeCurrent();
            return Optional.of(refused(open.part, reason(damaged)));
        }
    }

    private static RecordOutcome refused(Parts.Inner part, String reason) {
        return new RecordOutcome.Rejected(new Rejection(part.place(), reason));
    }

    /** Parts are read from their copies, so a failure is one of their content, unless copies can no longer be written. */
    public static String reason(IOException damaged) throws IOException {
        if (damaged instanceof Spool.SpoolFailure) {
            throw damaged;
        }
        if (damaged instanceof LimitExceededException) {
            return String.valueOf(damaged.getMessage());
        }
        String cut = damaged instanceof EOFException ? "it is cut off" : "it is damaged";
        return cut + " (" + damaged.getMessage() + "); what came before it in the document has been read";
    }

    private void closeCurrent() throws IOException {
        Optional<OpenPart> ended = current;
        current = Optional.empty();
        if (ended.isPresent()) {
            try {
                ended.get().reader.close();
            } finally {
                ended.get().part.spool().close();
            }
        }
    }

    @Override
    public void close() throws IOException {
        try (parts) {
            closeCurrent();
        }
    }
}
