/**
 * The one door to an archive. {@link se.nyhetsarkivet.archive.NewsArchive NewsArchive} opens the rooms in a directory,
 * imports, searches, verifies and closes. An embedder needs this package, the records of
 * {@link se.nyhetsarkivet.item}, {@link se.nyhetsarkivet.query} and {@link se.nyhetsarkivet.search}, and no other.
 *
 * <pre>{@code
 * try (NewsArchive archive = NewsArchive.open(Path.of("archive-data"))) {
 *     archive.importFrom(ImportSource.file(Path.of("news.jsonl")));
 *     SearchResult result = archive.search(SearchRequest.of("förvar"));
 * }
 * }</pre>
 */
@NullMarked
package se.nyhetsarkivet.archive;

import org.jspecify.annotations.NullMarked;
