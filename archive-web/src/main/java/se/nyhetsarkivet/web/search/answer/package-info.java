/** What a page shows of a search: its state, which the address has, the answer of the archive to it, and the answers that are kept for others who ask the same. */
@NullMarked
package se.nyhetsarkivet.web.search.answer;

import org.jspecify.annotations.NullMarked;
