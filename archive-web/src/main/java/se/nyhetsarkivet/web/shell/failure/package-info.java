/**
 * The pages that stand where another one cannot: what is missing, failed, forbidden, or has to wait.
 */
@NullMarked
package se.nyhetsarkivet.web.shell.failure;

import org.jspecify.annotations.NullMarked;
