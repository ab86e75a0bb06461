/**
 * Fetches documents of other servers: from public addresses only, within limits of time and size, and as those servers ask for it in
 * robots.txt. {@link se.nyhetsarkivet.web.fetch.Fetcher Fetcher} is its door;
 * {@link se.nyhetsarkivet.web.fetch.PublicPost PublicPost} posts JSON to them in the same way.
 */
@NullMarked
package se.nyhetsarkivet.web.fetch;

import org.jspecify.annotations.NullMarked;
