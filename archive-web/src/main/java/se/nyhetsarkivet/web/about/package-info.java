/**
 * The page about the archive: what time and which publishers it covers, whether what is stored is as it was, how accessible it is, what it knows of its readers, and
 * how programs use it.
 */
@NullMarked
package se.nyhetsarkivet.web.about;

import org.jspecify.annotations.NullMarked;
