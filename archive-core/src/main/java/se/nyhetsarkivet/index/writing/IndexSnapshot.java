package se.nyhetsarkivet.index.writing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One commit of a part of the index, whose files stay until it is released, to be checked while the index is written.
 *
 * @param part the part
 * @param commit the commit
 */
public record IndexSnapshot(LuceneIndex part, IndexCommit commit) {

    private static final Logger LOG = LoggerFactory.getLogger(IndexSnapshot.class);

    private static final int ATTEMPTS = 3;

    public static IndexSnapshot of(LuceneIndex part) throws IOException {
        return new IndexSnapshot(part, part.snapshot());
    }

    public void release() {
        try {
            part.release(commit);
        } catch (IOException | RuntimeException laterThen) {
            LOG.debug("Files of the index stay until it is opened again", laterThen);
        }
    }

    /** What Lucene's own check says of the segments, each of which is in one part by its name. */
    public List<String> damage(LongPredicate inPart) {
        return damage(commit, inPart);
    }

    /**
     * The same of an index that another process writes. A file that is missing because that one has just written others is not
     * missing the next time.
     */
    static List<String> damageIn(Path directory, LongPredicate inPart) {
        List<String> found = List.of();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try (Directory files = FSDirectory.open(directory, NoLockFactory.INSTANCE)) {
                List<IndexCommit> commits = DirectoryReader.listCommits(files);
                found = damage(commits.getLast(), inPart);
            } catch (IOException unreadable) {
                found = List.of("the index is damaged: " + unreadable.getMessage());
            }
            if (found.isEmpty()) {
                return found;
            }
        }
        return found;
    }

    private static List<String> damage(IndexCommit commit, LongPredicate inPart) {
        List<String> found = new ArrayList<>();
        try (Directory files = new OneCommit(commit);
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

    /** The directory as if there were no later commit. */
    private static final class OneCommit extends FilterDirectory {

        private final IndexCommit commit;

        OneCommit(IndexCommit commit) {
            super(commit.getDirectory());
            this.commit = commit;
        }

        @Override
        public String[] listAll() throws IOException {
            return commit.getFileNames().toArray(String[]::new);
        }

        @Override
        public void close() {
            // The files are the part's.
        }
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
