/**
 * Divides compounds: {@link se.nyhetsarkivet.swedish.compound.CompoundSplitter CompoundSplitter} finds the cheapest way to make a
 * word of words.
 */
@NullMarked
package se.nyhetsarkivet.swedish.compound;

import org.jspecify.annotations.NullMarked;
