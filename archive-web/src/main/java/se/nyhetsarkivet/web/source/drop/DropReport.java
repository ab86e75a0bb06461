package se.nyhetsarkivet.web.source.drop;

import java.time.Instant;
import java.util.List;
import java.util.StringJoiner;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.item.Rejection;
import se.nyhetsarkivet.store.ImportBatch;

/** What lies beside a file that was taken or could not be. */
final class DropReport {

    private static final int MOST_REJECTIONS = 1_000;

    private DropReport() {}

    static String taken(String name, ImportBatch batch, List<Rejection> rejections) {
        ImportBatch.Counts counts = batch.counts();
        StringJoiner lines = new StringJoiner("\n", "", "\n");
        lines.add("file: " + name);
        lines.add("imported: " + time(batch.finishedAt().orElse(batch.startedAt())));
        lines.add("batch: " + batch.number());
        lines.add("format: " + batch.source().format());
        lines.add("sha256: " + batch.source().sha256());
        lines.add("new: " + counts.newItems());
        lines.add("changed: " + counts.changed());
        lines.add("unchanged: " + counts.unchanged());
        lines.add("rejected: " + counts.rejected());
        rejections.stream().limit(MOST_REJECTIONS).forEach(rejection -> lines.add(line(rejection)));
        if (rejections.size() > MOST_REJECTIONS) {
            lines.add("The first " + MOST_REJECTIONS + " rejections are listed; all of them: batches --rejections "
                    + batch.number());
        }
        return lines.toString();
    }

    static String failed(String name, Instant now, String message) {
        return "file: " + name + "\nnot imported: " + time(now) + "\n" + message + "\n";
    }

    private static String line(Rejection rejection) {
        String excerpt = rejection.excerpt().isBlank() ? "" : ": " + rejection.excerpt();
        return ("rejected: " + rejection.place() + ": " + rejection.reason() + excerpt).replaceAll("\\R", " ");
    }

    private static String time(Instant moment) {
        return moment.atZone(PartialDate.ZONE).toOffsetDateTime().withNano(0).toString();
    }
}
