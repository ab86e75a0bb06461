/**
 * Which words there are, what they are and what they may be part of: {@link se.nyhetsarkivet.swedish.vocabulary.Vocabulary
 * Vocabulary} puts the lists together, and beside it are the words that follow special rules, such as names, numerals and
 * function words. {@link se.nyhetsarkivet.swedish.vocabulary.CompoundPart CompoundPart} is here since names are distinguished from
 * compounds by their parts.
 */
@NullMarked
package se.nyhetsarkivet.swedish.vocabulary;

import org.jspecify.annotations.NullMarked;
