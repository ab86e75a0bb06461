/**
 * The start page of archivists, which lists their pages. Each is a feature with rooms elsewhere and says that it is there with a {@link
 * se.nyhetsarkivet.web.shell.ArchivistTool}.
 */
@NullMarked
package se.nyhetsarkivet.web.archivist;

import org.jspecify.annotations.NullMarked;
