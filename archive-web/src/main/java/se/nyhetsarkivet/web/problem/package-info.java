/**
 * What a client gets instead of an answer: a problem detail (RFC 9457) for programs, a page with a sentence for readers. {@link
 * se.nyhetsarkivet.web.problem.ProblemAnswer ProblemAnswer} writes both; {@link se.nyhetsarkivet.web.problem.ErrorPages ErrorPages}
 * answers what nothing else has answered.
 */
@NullMarked
package se.nyhetsarkivet.web.problem;

import org.jspecify.annotations.NullMarked;
