/**
 * The JSON of the HTTP answers and of the program's {@code --json}, which others script against. A change here is a change of the
 * interface and needs a line in CHANGELOG.md.
 */
@NullMarked
package se.nyhetsarkivet.web.answer;

import org.jspecify.annotations.NullMarked;
