/**
 * What is refused is counted and logged.
 */
@NullMarked
package se.nyhetsarkivet.web.limits.log;

import org.jspecify.annotations.NullMarked;
