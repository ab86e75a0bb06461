/** Tests of watched sources and the drop folder, with a real archive and a site that the test serves. */
@NullMarked
package se.nyhetsarkivet.web.source;

import org.jspecify.annotations.NullMarked;
