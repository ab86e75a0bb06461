/** Exports as their readers and programs get them. */
@NullMarked
package se.nyhetsarkivet.web.api.export;

import org.jspecify.annotations.NullMarked;
