/**
 * Who may have a session, and how many: none without scripts, and only so many for a client.
 */
@NullMarked
package se.nyhetsarkivet.web.limits.session;

import org.jspecify.annotations.NullMarked;
