/**
 * What documents that contain documents may hold: how many, how deep, and how much they may unpack to.
 */
@NullMarked
package se.nyhetsarkivet.intake.container.limit;

import org.jspecify.annotations.NullMarked;
