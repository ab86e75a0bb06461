/**
 * A folder on the disk, with the pages that a browser has saved in it.
 */
@NullMarked
package se.nyhetsarkivet.intake.container.folder;

import org.jspecify.annotations.NullMarked;
