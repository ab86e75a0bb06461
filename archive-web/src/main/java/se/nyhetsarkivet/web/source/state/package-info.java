/** What is remembered of sources and their pages, beside the archive: {@link se.nyhetsarkivet.web.source.state.SourceStore SourceStore}. */
@NullMarked
package se.nyhetsarkivet.web.source.state;

import org.jspecify.annotations.NullMarked;
