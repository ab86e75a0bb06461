/** Fetched pages on their way into the archive, kept with their heads in WARC files: {@link se.nyhetsarkivet.web.source.page.PageFiles PageFiles}. */
@NullMarked
package se.nyhetsarkivet.web.source.page;

import org.jspecify.annotations.NullMarked;
