/**
 * The written form of a news item: a JSON object with the names of schema.org's NewsArticle. What intake reads, the store
 * keeps and export writes is the same form, so it stands once, in {@link se.nyhetsarkivet.json.NewsArticleJson
 * NewsArticleJson}. Text in, item out and back; no files.
 */
@NullMarked
package se.nyhetsarkivet.json;

import org.jspecify.annotations.NullMarked;
