/**
 * The Lucene index. It follows the store: every commit remembers the sequence number of the last revision applied, and
 * {@link se.nyhetsarkivet.index.ArchiveIndex#follow ArchiveIndex.follow} applies what came after. So nothing in it is
 * precious: an index that is missing, broken or made by another analyzer is thrown away and built anew.
 *
 * <p>{@link se.nyhetsarkivet.index.IndexFields IndexFields} is the one place with the fields' names; {@code
 * RevisionDocument} makes a document of a revision. Only the search room may take the searcher that
 * {@link se.nyhetsarkivet.index.ArchiveIndex#lend ArchiveIndex.lend} lends. The revisions in force and the earlier ones have a part each.
 */
@NullMarked
package se.nyhetsarkivet.index;

import org.jspecify.annotations.NullMarked;
