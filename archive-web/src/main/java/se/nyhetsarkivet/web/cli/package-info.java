/**
 * The program's commands, which run without the web server. {@link se.nyhetsarkivet.web.cli.Program Program} takes the
 * arguments and returns the exit code; there is one class for each command. Answers go to standard output, progress and
 * messages to standard error, both in UTF-8.
 *
 * <pre>{@code
 * int exitCode = new Program(console, server).run(List.of("search", "förvar", "--json"));
 * }</pre>
 */
@NullMarked
package se.nyhetsarkivet.web.cli;

import org.jspecify.annotations.NullMarked;
