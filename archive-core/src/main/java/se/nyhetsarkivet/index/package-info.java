/**
 * The Lucene index. It follows the store: every commit remembers the sequence number of the last revision applied, and
 * {@link se.nyhetsarkivet.index.ArchiveIndex#follow ArchiveIndex.follow} applies what came after. So nothing in it is
 * precious: an index that is missing, broken or made by another analyzer is thrown away and rebuilt. The revisions in force and
 * the earlier ones have a part each.
 *
 * <p>What is written of a revision is in {@code index.document}, whoever writes in {@code index.writing}, what searches see in
 * {@code index.view}. Only the search room may take the searcher that
 * {@link se.nyhetsarkivet.index.ArchiveIndex#lend ArchiveIndex.lend} lends.
 */
@NullMarked
package se.nyhetsarkivet.index;

import org.jspecify.annotations.NullMarked;
