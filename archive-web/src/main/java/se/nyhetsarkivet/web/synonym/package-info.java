/** The page on which archivists say which names mean the same, and try what searches would make of it before it counts. */
@NullMarked
package se.nyhetsarkivet.web.synonym;

import org.jspecify.annotations.NullMarked;
