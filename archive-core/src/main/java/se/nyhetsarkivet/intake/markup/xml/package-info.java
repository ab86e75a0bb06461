/**
 * XML read safely and bit by bit, also when it is damaged. An
 * {@link se.nyhetsarkivet.intake.markup.xml.XmlCursor XmlCursor} walks through a document of any size and hands out its records,
 * each as an {@link se.nyhetsarkivet.intake.markup.xml.XmlElement XmlElement}:
 *
 * <pre>{@code
 * try (XmlCursor cursor = new XmlCursor(stream, Optional.empty(), new XmlShape(Set.of("list"), Set.of("post")))) {
 *     for (Optional<XmlPart> part = cursor.next(); part.isPresent(); part = cursor.next()) {
 *         if (part.get() instanceof XmlPart.Whole record) {
 *             record.element().textOf("title");
 *         }
 *     }
 * }
 * }</pre>
 */
@NullMarked
package se.nyhetsarkivet.intake.markup.xml;

import org.jspecify.annotations.NullMarked;
