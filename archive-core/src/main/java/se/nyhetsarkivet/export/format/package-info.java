/**
 * Many items in one file: {@link se.nyhetsarkivet.export.format.ItemExport ItemExport} writes them as they come in one of the {@link
 * se.nyhetsarkivet.export.format.ExportFormat formats}, after what an {@link se.nyhetsarkivet.export.format.ExportHeading
 * ExportHeading} says of the export.
 *
 * <pre>{@code
 * try (HitCursor hits = archive.allHits(request)) {
 *     ItemExport export = ItemExport.begin(stream, ExportFormat.CSV, heading.withTotal(hits.total()));
 *     for (List<HitCursor.Found> some = hits.next(); !some.isEmpty(); some = hits.next()) {
 *         for (HitCursor.Found hit : some) {
 *             export.write(new ExportedItem(new CitedRevision(hit.revision(), link(hit), today), hit.superseded()));
 *         }
 *     }
 *     export.finish();
 * }
 * }</pre>
 */
@NullMarked
package se.nyhetsarkivet.export.format;

import org.jspecify.annotations.NullMarked;
