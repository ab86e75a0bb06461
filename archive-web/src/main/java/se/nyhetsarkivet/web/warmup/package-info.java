/**
 * Does at the start what the first readers would otherwise wait for: Java has compiled nothing yet. Each room that has something to
 * warm up contributes a {@link se.nyhetsarkivet.web.warmup.WarmUpTask}; they are run one after the other for a limited time, and the
 * server is reported ready when they have ended.
 */
@NullMarked
package se.nyhetsarkivet.web.warmup;

import org.jspecify.annotations.NullMarked;
