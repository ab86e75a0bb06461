/**
 * Exports of WordPress sites (WXR): posts and pages that are published. What is none of these becomes a rejection, so
 * that the counts of an import add up to those of the export.
 */
@NullMarked
package se.nyhetsarkivet.intake.wordpress;

import org.jspecify.annotations.NullMarked;
