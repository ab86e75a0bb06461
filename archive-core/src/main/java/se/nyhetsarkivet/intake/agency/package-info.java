/**
 * The formats of the International Press Telecommunications Council (IPTC), in which news agencies deliver: {@link
 * se.nyhetsarkivet.intake.agency.NinjsFormat ninjs} in JSON.
 */
@NullMarked
package se.nyhetsarkivet.intake.agency;

import org.jspecify.annotations.NullMarked;
