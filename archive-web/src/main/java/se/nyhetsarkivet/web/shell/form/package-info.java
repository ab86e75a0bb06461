/**
 * Forms and tables in plain HTML, for the pages that only need those.
 */
@NullMarked
package se.nyhetsarkivet.web.shell.form;

import org.jspecify.annotations.NullMarked;
