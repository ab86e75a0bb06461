/** Where backups are made that the page starts, which there are, and whether there is room for another. */
@NullMarked
package se.nyhetsarkivet.web.upkeep.backup;

import org.jspecify.annotations.NullMarked;
