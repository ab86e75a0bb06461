package se.nyhetsarkivet.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One commit of a part of the index, whose files stay until it is released, to be checked while the index is written.
 *
 * @param part the part
 * @param commit the commit
 */
record IndexSnapshot(LuceneIndex part, IndexCommit commit) {

    private static final Logger LOG = LoggerFactory.getLogger(IndexSnapshot.class);

    static IndexSnapshot of(LuceneIndex part) throws IOException {
        return new IndexSnapshot(part, part.snapshot());
    }

    void release() {
        try {
            part.release(commit);
        } catch (IOException | RuntimeException laterThen) {
            LOG.debug("Files of the index stay until it is opened again", laterThen);
        }
    }

    /** What Lucene's own check says of the segments, each of which is in one part by its name. */
    List<String> damage(LongPredicate inPart) {
        List<String> found = new ArrayList<>();
        // A later commit may have come; the check is to see this one.
        try (Directory files = new FilterDirectory(commit.getDirectory()) {
                    @Override
                    public String[] listAll() throws IOException {
                        return commit.getFileNames().toArray(String[]::new);
                    }

                    @Override
                    public void close() {
                        // The files are the part's.
                    }
                };
                CheckIndex check = new CheckIndex(files)) {
            check.setThreadCount(1);
            List<String> segments = SegmentInfos.readCommit(files, commit.getSegmentsFileName()).asList().stream()
                    .map(segment -> segment.info.name)
                    .filter(name -> inPart.test(name.hashCode()))
                    .toList();
            if (!segments.isEmpty()) {
                read(check.checkIndex(segments), found);
            }
        } catch (IOException | RuntimeException unreadable) {
            // What a reader meets in damaged bytes may be anything.
            found.add("the index is damaged: " + unreadable.getMessage());
        }
        return found;
    }

    private static void read(CheckIndex.Status status, List<String> found) {
        for (CheckIndex.Status.SegmentInfoStatus segment : status.segmentInfos) {
            if (segment.error != null) {
                found.add("the index is damaged in segment " + segment.name + ": " + segment.error.getMessage());
            }
        }
        if (!status.clean && found.isEmpty()) {
            found.add("the index is damaged");
        }
    }
}
