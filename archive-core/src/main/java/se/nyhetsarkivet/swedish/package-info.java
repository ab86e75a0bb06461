/**
 * The Swedish language: what a word is, which written forms belong together, and what compounds are made of. It uses nothing
 * else of the archive but its exception, and serves any Lucene index.
 *
 * <p>{@link se.nyhetsarkivet.swedish.SwedishLanguage SwedishLanguage} is the door. Its analyzer is for the texts of an index:
 *
 * <pre>{@code
 * SwedishLanguage swedish = SwedishLanguage.load();
 * IndexWriterConfig config = new IndexWriterConfig(swedish.analyzer());
 * }</pre>
 *
 * <p>Each word of a text has several terms at its position, told apart by {@link se.nyhetsarkivet.swedish.TermKinds their first
 * character}. {@code Åldersbedömningarna} is
 *
 * <table>
 * <caption>The terms of a word</caption>
 * <tr><td>{@code =åldersbedömningarna}</td><td>as written, in lower case</td></tr>
 * <tr><td>{@code åldersbedömning}</td><td>its base form, which all its inflections share</td></tr>
 * <tr><td>{@code ~ålder}, {@code ~bedömning}</td><td>the base forms of its parts, with the offsets of those parts</td></tr>
 * </table>
 *
 * <p>So one field answers for the exact form, for inflections and for parts of compounds, and a match of each kind is highlighted
 * where it stands. A query asks for the terms of a {@link se.nyhetsarkivet.swedish.SwedishWord SwedishWord}, never through the
 * analyzer, which would require all of them:
 *
 * <pre>{@code
 * SwedishWord word = swedish.words("bedömningen").getFirst();
 * BooleanQuery.Builder query = new BooleanQuery.Builder();
 * query.add(new TermQuery(new Term("body", word.writtenTerm())), BooleanClause.Occur.SHOULD);
 * for (String base : word.baseTerms()) {
 *     query.add(new TermQuery(new Term("body", base)), BooleanClause.Occur.SHOULD);
 * }
 * for (String part : word.partTerms()) {
 *     query.add(new BoostQuery(new TermQuery(new Term("body", part)), .3f), BooleanClause.Occur.SHOULD);
 * }
 * }</pre>
 *
 * <p>å, ä and ö are separate letters; other accents only count for the written form. Characters that cannot be seen, such as
 * soft hyphens, do not split a word. An index must be rebuilt when
 * {@link se.nyhetsarkivet.swedish.SwedishLanguage#version() the version} is another.
 *
 * <p><b>Where the knowledge comes from.</b> The word lists and rules beside these classes were written for this project and are
 * under its licence, Apache-2.0. If the jar {@code org.languagetool:language-sv} is on the class path, the dictionary of the
 * Swedish LibreOffice project in it (LGPL) is read as well: it adds some hundred thousand words. Nothing of it is copied
 * here, and it can be left out or replaced.
 */
@NullMarked
package se.nyhetsarkivet.swedish;

import org.jspecify.annotations.NullMarked;
