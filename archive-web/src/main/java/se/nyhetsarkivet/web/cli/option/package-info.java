/**
 * What options of several commands mean, such as which archive a command is about.
 */
@NullMarked
package se.nyhetsarkivet.web.cli.option;

import org.jspecify.annotations.NullMarked;
