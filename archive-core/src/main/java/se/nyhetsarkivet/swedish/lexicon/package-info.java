/**
 * Lists of words and the rules by which their forms are made: the lexicon that was written for this project, and the dictionary in
 * Hunspell's format if there is one. The word lists themselves are files beside these classes.
 */
@NullMarked
package se.nyhetsarkivet.swedish.lexicon;

import org.jspecify.annotations.NullMarked;
