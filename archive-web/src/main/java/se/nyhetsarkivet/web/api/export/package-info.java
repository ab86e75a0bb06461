/**
 * All hits of a search, or a selection of items, in one file of any size: what is asked ({@code ExportParameters}), the items as they come
 * ({@code ExportSource}), and how far each export has come ({@code ExportProgress}).
 */
@NullMarked
package se.nyhetsarkivet.web.api.export;

import org.jspecify.annotations.NullMarked;
