/**
 * The tokens of a query: {@link se.nyhetsarkivet.query.token.QueryLexer QueryLexer} cuts the text into them, {@link
 * se.nyhetsarkivet.query.token.Parentheses Parentheses} pairs the parentheses and removes those nested too deep, and a {@link
 * se.nyhetsarkivet.query.token.TokenCursor TokenCursor} goes through them.
 */
@NullMarked
package se.nyhetsarkivet.query.token;

import org.jspecify.annotations.NullMarked;
