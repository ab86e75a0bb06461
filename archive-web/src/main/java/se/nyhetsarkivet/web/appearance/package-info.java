/** The page on which administrators say what the archive is called and in which languages its pages are offered, and give it a logo. */
@NullMarked
package se.nyhetsarkivet.web.appearance;

import org.jspecify.annotations.NullMarked;
