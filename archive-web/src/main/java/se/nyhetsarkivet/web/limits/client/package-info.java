/**
 * Who asks: a {@link se.nyhetsarkivet.web.limits.client.Client Client} is an address or a program with a key, and what is counted
 * for each is forgotten after a while.
 */
@NullMarked
package se.nyhetsarkivet.web.limits.client;

import org.jspecify.annotations.NullMarked;
