package se.nyhetsarkivet.web.source.watch;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.web.fetch.Fetcher;
import se.nyhetsarkivet.web.source.page.FetchedFiles;
import se.nyhetsarkivet.web.source.setting.SourceProperties.Watched;
import se.nyhetsarkivet.web.source.state.PageStore;
import se.nyhetsarkivet.web.source.state.SourceStore;

/**
 * What visits to all sources share.
 *
 * @param archive the archive
 * @param sources the sources
 * @param pages their pages
 * @param fetcher fetches from their servers
 * @param directory where what was fetched lies until it is imported
 * @param clock what time it is
 */
public record Surroundings(
        NewsArchive archive,
        SourceStore sources,
        PageStore pages,
        Fetcher fetcher,
        Path directory,
        InstantSource clock) {

    /**
     * What is fetched in a visit.
     *
     * @param source the source
     * @param now the time
     * @return its files, which lie in a folder of the source
     */
    FetchedFiles files(Watched source, Instant now) {
        // A name that any file system takes.
        String folder = source.name().replaceAll("[^\\p{L}\\p{N}]+", "-") + "-"
                + Integer.toHexString(source.name().hashCode());
        return new FetchedFiles(directory.resolve(folder), source, now);
    }
}
