/**
 * The one door to an archive. {@link se.nyhetsarkivet.archive.NewsArchive#at NewsArchive.at} begins to open one, which
 * {@link se.nyhetsarkivet.archive.ArchiveOpening ArchiveOpening} ends; {@link se.nyhetsarkivet.archive.NewsArchive NewsArchive} then
 * imports, searches, verifies and closes. {@link se.nyhetsarkivet.archive.ArchiveLedger ArchiveLedger} is for the archivist.
 *
 * <p>What they take and give back is in the rooms inside this one, each about one subject, and in {@link se.nyhetsarkivet.item},
 * {@link se.nyhetsarkivet.query}, {@link se.nyhetsarkivet.result} and {@link se.nyhetsarkivet.store}. These rooms never use this
 * package, which uses all of them.
 *
 * <pre>{@code
 * try (NewsArchive archive = NewsArchive.at(Path.of("archive-data")).open()) {
 *     archive.importFrom(ImportSource.file(Path.of("news.jsonl")));
 *     SearchResult result = archive.search(SearchRequest.of("förvar"));
 * }
 * }</pre>
 */
@NullMarked
package se.nyhetsarkivet.archive;

import org.jspecify.annotations.NullMarked;
