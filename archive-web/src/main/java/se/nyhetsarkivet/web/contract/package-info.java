/**
 * What others script against, written once for the pages' URLs, the HTTP answers and the program's {@code --json}: the
 * names and values of a search's parameters ({@link se.nyhetsarkivet.web.contract.SearchParameters SearchParameters}) and
 * the JSON of an answer ({@link se.nyhetsarkivet.web.contract.SearchAnswer SearchAnswer}). A change here is a change of
 * the contract and needs a line in CHANGELOG.md.
 */
@NullMarked
package se.nyhetsarkivet.web.contract;

import org.jspecify.annotations.NullMarked;
