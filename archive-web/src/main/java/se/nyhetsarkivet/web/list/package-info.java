/**
 * The page on which a reader pastes a list of names or words and sees how many items each has by year, month or publisher. The
 * browser asks for the counts, block by block, and keeps them.
 */
@NullMarked
package se.nyhetsarkivet.web.list;

import org.jspecify.annotations.NullMarked;
