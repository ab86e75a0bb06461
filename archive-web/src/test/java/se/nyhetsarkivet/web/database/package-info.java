/** Tests of the small files beside the archive. */
@NullMarked
package se.nyhetsarkivet.web.database;

import org.jspecify.annotations.NullMarked;
