/** Fetched feeds and pages on their way into the archive, pages with their heads in WARC files: {@link se.nyhetsarkivet.web.source.page.FetchedFiles FetchedFiles}. */
@NullMarked
package se.nyhetsarkivet.web.source.page;

import org.jspecify.annotations.NullMarked;
