/**
 * Damaged XML on its way to the parser: {@code MendedXml} writes it so that it can be parsed, {@code OpenTags} closes what is left open, and
 * {@code Damages} notes what could not be mended, for the record that it is in. {@code XmlShape} says which elements are records.
 */
@NullMarked
package se.nyhetsarkivet.intake.markup.xml.mending;

import org.jspecify.annotations.NullMarked;
