/** The folder in which whoever may write to it lays files for the archive: {@link se.nyhetsarkivet.web.source.drop.DropFolder DropFolder}. */
@NullMarked
package se.nyhetsarkivet.web.source.drop;

import org.jspecify.annotations.NullMarked;
