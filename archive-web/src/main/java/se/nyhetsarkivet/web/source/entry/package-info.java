/** What a feed, a site map or a list page names: {@link se.nyhetsarkivet.web.source.entry.Entries Entries}. */
@NullMarked
package se.nyhetsarkivet.web.source.entry;

import org.jspecify.annotations.NullMarked;
