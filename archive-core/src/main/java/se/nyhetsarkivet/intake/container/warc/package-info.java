/**
 * WARC and ARC: records of what a web server answered. After damage reading goes on at the next record.
 */
@NullMarked
package se.nyhetsarkivet.intake.container.warc;

import org.jspecify.annotations.NullMarked;
