/** Tests of fetching, with a site that the test serves. */
@NullMarked
package se.nyhetsarkivet.web.fetch;

import org.jspecify.annotations.NullMarked;
