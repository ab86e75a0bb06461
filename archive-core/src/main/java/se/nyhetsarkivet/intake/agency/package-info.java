/** What news agencies send: ninjs, NewsML-G2 and the NewsML 1 before it. */
@NullMarked
package se.nyhetsarkivet.intake.agency;

import org.jspecify.annotations.NullMarked;
