package se.nyhetsarkivet.intake.container.entries;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.ZipException;
import se.nyhetsarkivet.intake.container.ContainerReader;
import se.nyhetsarkivet.intake.container.Parts;
import se.nyhetsarkivet.intake.container.Spool;
import se.nyhetsarkivet.intake.container.limit.ExpansionLimitStream;
import se.nyhetsarkivet.intake.container.limit.LimitExceededException;
import se.nyhetsarkivet.intake.container.limit.Nested;
import se.nyhetsarkivet.intake.source.SourceDocument;
import se.nyhetsarkivet.item.Rejection;

/** The entries of an archive file as parts. */
final class EntryParts implements Parts {

    private final Entries entries;
    private final SourceDocument container;
    private final Nested nested;
    private String lastPlace = "beginning";
    private boolean ended;

    EntryParts(Entries entries, SourceDocument container, Nested nested) {
        this.entries = entries;
        this.container = container;
        this.nested = nested;
    }

    @Override
    public Optional<Part> next() throws IOException {
        while (!ended && !nested.budget().isExhausted()) {
            try {
                Optional<Entries.Entry> entry = entries.next();
                if (entry.isEmpty()) {
                    break;
                }
                nested.budget().spendEntry();
                Optional<Part> part = part(entry.get());
                if (part.isPresent()) {
                    return part;
                }
            } catch (EOFException | ZipException damaged) {
                ended = !entries.goesOnAfterDamage();
                return Optional.of(
                        new Unreadable(new Rejection("after " + lastPlace, ContainerReader.reason(damaged))));
            }
        }
        return Optional.empty();
    }

    private Optional<Part> part(Entries.Entry entry) throws IOException {
        String place = "entry " + entry.name().shown();
        lastPlace = place;
        String defect =
                entry.name().defect().isEmpty() ? entry.defect() : entry.name().defect();
        if (!defect.isEmpty()) {
            return Optional.of(new Unreadable(new Rejection(place, defect)));
        }
        if (entry.isDirectory() || !entry.name().mayHoldNews()) {
            return Optional.empty();
        }
        try (InputStream bytes =
                new ExpansionLimitStream(entry.unpacked().open(), entry.packedBytes(), nested.budget())) {
            Spool spool = Spool.of(bytes);
            SourceDocument document = new SourceDocument(
                    container.name() + "/" + entry.name().path(), nested.with(spool), container.seenAt(), "");
            return Optional.of(new Inner(document, place, Optional.empty(), spool, true));
        } catch (LimitExceededException refused) {
            return Optional.of(new Unreadable(new Rejection(place, ContainerReader.reason(refused))));
        } catch (EOFException | ZipException damaged) {
            ended = !entries.goesOnAfterDamage();
            return Optional.of(new Unreadable(new Rejection(place, ContainerReader.reason(damaged))));
        }
    }

    @Override
    public void close() throws IOException {
        entries.close();
    }
}
