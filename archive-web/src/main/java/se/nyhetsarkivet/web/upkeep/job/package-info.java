/**
 * Verifications and backups that go on whether somebody looks or not: {@link se.nyhetsarkivet.web.upkeep.job.Upkeep Upkeep} starts one at a
 * time and gives an {@link se.nyhetsarkivet.web.upkeep.job.UpkeepJob UpkeepJob}, whose state anybody may ask for at any time.
 */
@NullMarked
package se.nyhetsarkivet.web.upkeep.job;

import org.jspecify.annotations.NullMarked;
