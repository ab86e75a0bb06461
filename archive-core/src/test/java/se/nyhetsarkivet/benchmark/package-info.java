/**
 * How fast the archive is, measured in one run beside the same work done by others: {@link
 * se.nyhetsarkivet.benchmark.Benchmarks Benchmarks} with JMH beside bare Lucene, {@link
 * se.nyhetsarkivet.benchmark.EngineComparison EngineComparison} beside what could be used in the archive's place. Both are started
 * as {@code docs/benchmarks.md} says.
 */
@NullMarked
package se.nyhetsarkivet.benchmark;

import org.jspecify.annotations.NullMarked;
