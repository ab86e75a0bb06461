/**
 * The keys of programs: {@link se.nyhetsarkivet.web.access.key.ProgramKeys ProgramKeys} makes, checks and revokes them. A key is shown once and
 * stored as a hash.
 */
@NullMarked
package se.nyhetsarkivet.web.access.key;

import org.jspecify.annotations.NullMarked;
