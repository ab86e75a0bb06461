package se.nyhetsarkivet.web.intake.job;

import java.util.List;
import java.util.stream.Collectors;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.web.access.SignedIn;
import se.nyhetsarkivet.web.access.audit.Acting;
import se.nyhetsarkivet.web.intake.upload.UploadedFile;

/**
 * What somebody wants to be done with files.
 *
 * @param kind whether they are imported
 * @param requester who wants it
 * @param files the files, each with what is known of it; one or more
 * @param keepsOriginals whether the archive keeps a copy of each
 * @param reason why, for the audit log
 */
public record ImportOrder(
        Kind kind, Requester requester, List<OrderedFile> files, boolean keepsOriginals, String reason) {

    private static final int LONGEST_SUBJECT = 400;

    /** Copies the list. */
    public ImportOrder {
        files = List.copyOf(files);
        if (files.isEmpty()) {
            throw new IllegalArgumentException("an order has one file or more");
        }
    }

    /** What is done. */
    public enum Kind {
        /** What an import would do is found out. */
        DRY_RUN,
        /** The files are imported. */
        IMPORT
    }

    /**
     * Who wants something.
     *
     * @param owner whose files they are
     * @param acting the same for the audit log
     */
    public record Requester(String owner, Acting acting) {

        /**
         * Somebody who has signed in.
         *
         * @param who who it is
         * @return the same
         */
        public static Requester of(SignedIn who) {
            return new Requester(who.kind() + ":" + who.name(), Acting.of(who));
        }
    }

    /**
     * A file with what is known of it.
     *
     * @param file the file
     * @param options how to read it
     */
    public record OrderedFile(UploadedFile file, ReadOptions options) {}

    /** The files for the audit log. */
    String subject() {
        String names = files.stream().map(each -> each.file().name()).collect(Collectors.joining(", "));
        return names.length() > LONGEST_SUBJECT ? names.substring(0, LONGEST_SUBJECT) + "…" : names;
    }
}
