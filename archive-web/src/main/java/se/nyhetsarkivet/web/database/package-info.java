/** Files beside the archive in which features keep their state: {@link se.nyhetsarkivet.web.database.Database Database}. */
@NullMarked
package se.nyhetsarkivet.web.database;

import org.jspecify.annotations.NullMarked;
