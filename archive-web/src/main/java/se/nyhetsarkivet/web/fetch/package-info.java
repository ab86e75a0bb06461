/**
 * Fetches documents of other servers: from public addresses only, within limits of time and size, and as those servers ask for it in
 * robots.txt. {@link se.nyhetsarkivet.web.fetch.Fetcher Fetcher} is its door.
 */
@NullMarked
package se.nyhetsarkivet.web.fetch;

import org.jspecify.annotations.NullMarked;
