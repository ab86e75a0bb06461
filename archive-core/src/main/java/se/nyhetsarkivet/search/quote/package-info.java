/**
 * Which revisions may have what a quote says. The index alone is asked; whether they do have it is decided by their texts.
 */
@NullMarked
package se.nyhetsarkivet.search.quote;

import org.jspecify.annotations.NullMarked;
