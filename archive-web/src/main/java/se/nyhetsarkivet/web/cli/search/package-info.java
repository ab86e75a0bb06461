/**
 * The commands that read: searching, counting, comparing, checking quotes and citations, exporting hits.
 */
@NullMarked
package se.nyhetsarkivet.web.cli.search;

import org.jspecify.annotations.NullMarked;
