/**
 * What the index holds of a revision: {@link se.nyhetsarkivet.index.document.IndexFields IndexFields} is the one place with the names of the
 * fields, and {@link se.nyhetsarkivet.index.document.RevisionDocument RevisionDocument} makes Lucene's document. Whatever changes what is
 * written here changes the version in {@code IndexFields}, so that an older index is rebuilt.
 */
@NullMarked
package se.nyhetsarkivet.index.document;

import org.jspecify.annotations.NullMarked;
