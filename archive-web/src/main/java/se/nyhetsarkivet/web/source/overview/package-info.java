/** The page of watched sources and the drop folder, for those who look after the archive. */
@NullMarked
package se.nyhetsarkivet.web.source.overview;

import org.jspecify.annotations.NullMarked;
