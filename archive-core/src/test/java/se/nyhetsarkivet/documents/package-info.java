/** The documents of the project, kept true: links lead somewhere, the example of the README runs, and the English is plain. */
@NullMarked
package se.nyhetsarkivet.documents;

import org.jspecify.annotations.NullMarked;
