/**
 * What formats with markup share: XML read safely and bit by bit, and plain text out of HTML. An
 * {@link se.nyhetsarkivet.intake.markup.XmlCursor XmlCursor} walks through a document of any size and hands out its records,
 * each as an {@link se.nyhetsarkivet.intake.markup.XmlElement XmlElement}:
 *
 * <pre>{@code
 * try (XmlCursor cursor = new XmlCursor(stream, Optional.empty(), tag -> tag.name().equals("list"))) {
 *     for (Optional<XmlPart> part = cursor.next(); part.isPresent(); part = cursor.next()) {
 *         if (part.get() instanceof XmlPart.Whole record) {
 *             record.element().textOf("title");
 *         }
 *     }
 * }
 * }</pre>
 */
@NullMarked
package se.nyhetsarkivet.intake.markup;

import org.jspecify.annotations.NullMarked;
