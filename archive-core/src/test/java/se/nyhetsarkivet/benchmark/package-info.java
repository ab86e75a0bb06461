/**
 * How fast the archive is, measured beside the same work written by hand on bare Lucene in the same run. Start
 * {@link se.nyhetsarkivet.benchmark.Benchmarks Benchmarks} as the README says.
 */
@NullMarked
package se.nyhetsarkivet.benchmark;

import org.jspecify.annotations.NullMarked;
