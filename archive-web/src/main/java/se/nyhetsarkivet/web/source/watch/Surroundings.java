package se.nyhetsarkivet.web.source.watch;

import java.nio.file.Path;
import java.time.InstantSource;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.web.fetch.Fetcher;
import se.nyhetsarkivet.web.source.state.PageStore;
import se.nyhetsarkivet.web.source.state.SourceStore;

/**
 * What visits to all sources share.
 *
 * @param archive the archive
 * @param sources the sources
 * @param pages their pages
 * @param fetcher fetches from their servers
 * @param directory where fetched pages lie until they are imported
 * @param clock what time it is
 */
public record Surroundings(
        NewsArchive archive,
        SourceStore sources,
        PageStore pages,
        Fetcher fetcher,
        Path directory,
        InstantSource clock) {}
