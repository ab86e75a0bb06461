/**
 * Watched sources and the drop folder: what flows into the archive by itself. In rooms by step: {@code setting}, {@code state},
 * {@code entry}, {@code page}, {@code watch} and {@code drop}; {@link se.nyhetsarkivet.web.source.SourceConfiguration
 * SourceConfiguration} puts them together.
 */
@NullMarked
package se.nyhetsarkivet.web.source;

import org.jspecify.annotations.NullMarked;
