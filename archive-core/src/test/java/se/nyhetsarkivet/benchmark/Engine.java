package se.nyhetsarkivet.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;

/**
 * What a newsroom could use to search its items. Each does the same work: it takes a file of items in durably, and answers a
 * search with the number of hits, the 20 best with marked sentences, the counts of publishers and keywords, and a time line
 * by year. All words are required, a phrase is exact, a word behind a minus is excluded, a year is the first of the dates.
 */
interface Engine extends AutoCloseable {

    /** The name in the table. */
    String name();

    /** Takes the items of a file in; they are durable and found afterwards. */
    void take(Path news) throws Exception;

    /** How many items are found; all that a reader sees has been fetched then. */
    long search(MixedQueries.MixedQuery asked) throws Exception;

    /** What the items take on the disk. */
    long bytes() throws Exception;

    @Override
    void close() throws IOException, SQLException;

    /** The bytes of all files in a directory. */
    static long bytesOf(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
