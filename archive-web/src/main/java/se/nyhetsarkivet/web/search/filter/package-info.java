/** What narrows a search beside its text, and what could. */
@NullMarked
package se.nyhetsarkivet.web.search.filter;

import org.jspecify.annotations.NullMarked;
