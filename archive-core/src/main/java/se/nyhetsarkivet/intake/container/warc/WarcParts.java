package se.nyhetsarkivet.intake.container.warc;

import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.ZipException;
import se.nyhetsarkivet.intake.container.ContainerReader;
import se.nyhetsarkivet.intake.container.Damage;
import se.nyhetsarkivet.intake.container.EntryName;
import se.nyhetsarkivet.intake.container.Parts;
import se.nyhetsarkivet.intake.container.Spool;
import se.nyhetsarkivet.intake.container.limit.Nested;
import se.nyhetsarkivet.intake.source.SourceDocument;
import se.nyhetsarkivet.item.Rejection;

/**
 * What was fetched, of all that a WARC or ARC file records. Requests, repeated visits, answers that are no pages, images and
 * the like are skipped.
 */
final class WarcParts implements Parts {

    private static final int HTTP_HEADER_BYTES = 64 * 1024;
    private static final int MAX_DAMAGES = 200;

    private final WarcFile file;
    private final SourceDocument container;
    private final Nested nested;
    private long number;
    private int damages;
    private boolean damaged;
    private boolean ended;

    WarcParts(WarcFile file, SourceDocument container, Nested nested) {
        this.file = file;
        this.container = container;
        this.nested = nested;
    }

    @Override
    public Optional<Part> next() throws IOException {
        while (!ended && !nested.budget().isExhausted()) {
            String url = "";
            try {
                Optional<RecordHeader> header = nextHeader();
                if (header.isEmpty()) {
                    break;
                }
                url = header.get().url();
                nested.budget().spendEntry();
                Optional<Part> part = Damage.classify(file.source(), () -> part(header.get()));
                if (part.isPresent()) {
                    return part;
                }
            } catch (EOFException | ZipException failure) {
                return Optional.of(new Unreadable(new Rejection(place(url), reason(failure))));
            }
        }
        return Optional.empty();
    }

    private Optional<RecordHeader> nextHeader() throws IOException {
        if (damaged && !file.seek()) {
            return Optional.empty();
        }
        damaged = false;
        number++;
        return Damage.classify(file.source(), file::next);
    }

    private String reason(IOException failure) throws IOException {
        damaged = true;
        damages++;
        ended = damages == MAX_DAMAGES;
        String more = ended ? "; after " + MAX_DAMAGES + " damaged places the rest of the file is not read" : "";
        return "the record cannot be read: " + ContainerReader.reason(failure) + more;
    }

    private String place(String url) {
        String place = "record %d at %s".formatted(number, file.place());
        return url.isEmpty() ? place : place + " (" + new EntryName(url).shown() + ")";
    }

    private Optional<Part> part(RecordHeader header) throws IOException {
        if (header.isWithoutAddress()) {
            pass(header.length());
            return Optional.of(new Unreadable(
                    new Rejection(place(""), "the record does not say from which address it was fetched")));
        }
        Optional<HttpMessage> message = message(header);
        if (message.isEmpty()) {
            pass(header.length());
            return Optional.empty();
        }
        if (!message.get().defect().isEmpty()) {
            pass(header.length());
            return Optional.of(new Unreadable(
                    new Rejection(place(header.url()), message.get().defect())));
        }
        Spool spool = Spool.of(file.block(header.length()));
        boolean whole = false;
        try {
            checkEnd();
            whole = true;
        } finally {
            if (!whole) {
                spool.close();
            }
        }
        return Optional.of(inner(header, message.get(), spool));
    }

    /** The beginning of what was fetched, if it may hold news. */
    private Optional<HttpMessage> message(RecordHeader header) throws IOException {
        if (!header.isFetched() || header.url().endsWith("/robots.txt")) {
            return Optional.empty();
        }
        byte[] beginning = file.text().peek((int) Math.min(header.length(), HTTP_HEADER_BYTES));
        HttpMessage message = HttpMessage.of(beginning).orElseGet(() -> HttpMessage.ofType(header.contentType()));
        return Optional.of(message).filter(HttpMessage::mayHoldNews);
    }

    private void pass(long length) throws IOException {
        if (length > 0) {
            file.text().skipNBytes(length - 1);
            if (file.text().read() < 0) {
                throw new EOFException("the record ends before its length");
            }
        }
        checkEnd();
    }

    /** A record ends with empty lines, or, as some programs write it, with the next one; a wrong length leads elsewhere. */
    private void checkEnd() throws IOException {
        int next = file.text().peek();
        if (next >= 0 && next != '\r' && next != '\n' && !file.isAtRecord()) {
            throw new ZipException("its length does not lead to its end");
        }
    }

    private Inner inner(RecordHeader header, HttpMessage message, Spool spool) {
        SourceDocument document = new SourceDocument(
                container.name() + "/" + header.url(),
                nested.with(message.body(spool, spool.size(), nested.budget())),
                header.date(),
                header.url());
        return new Inner(document, place(header.url()), message.charset(), spool, message.isPageOrData());
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
