/**
 * What a page says of itself for machines, in JSON-LD, microdata and meta elements; {@code PageMetadata} gathers it.
 */
@NullMarked
package se.nyhetsarkivet.intake.page.metadata;

import org.jspecify.annotations.NullMarked;
