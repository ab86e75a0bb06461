/**
 * How good the Swedish search is, measured on the same data and in the same run as what Lucene has for Swedish. Start
 * {@link se.nyhetsarkivet.evaluation.Evaluation Evaluation} as {@code docs/evaluation.md} says; the figures there come from it.
 *
 * <table>
 * <caption>What is measured, and on what</caption>
 * <tr><th>part</th><th>question</th><th>data</th></tr>
 * <tr><td>inflection</td><td>Do the forms of one word meet, and those of different words not?</td>
 *     <td>every form of the development part of the treebank Talbanken (Universal Dependencies, CC BY-SA 4.0), in the data
 *     folder</td></tr>
 * <tr><td>compounds</td><td>Are the parts of compounds found, and other words left whole?</td>
 *     <td>{@code compounds-dev.tsv} and {@code compounds-final.tsv} beside this package: words of running text, marked by
 *     hand; the splitter is tuned on the first, and the second is only for the final figure</td></tr>
 * <tr><td>retrieval</td><td>How high do the items stand that one looks for?</td>
 *     <td>SweQUAD-MC, questions that people wrote on texts of Swedish authorities (CC BY 4.0), and items of the Swedish
 *     government found by their headlines and by three of their words; in the data folder. The whole archive is a contender
 *     too. Its ranking is tuned on the training part of the questions, so the dev part stands by itself</td></tr>
 * <tr><td>reach</td><td>Which frequent words find far more items than their forms and compounds are in?</td>
 *     <td>the same items of the government; {@code reach-kept.tsv} beside this package has the words that do so rightly, each
 *     with the reason, and any other fails the run</td></tr>
 * <tr><td>pages</td><td>How much of an article's text is taken from its web page, how much else, and are its date, headline, lead and
 *     publisher right?</td>
 *     <td>pages of ours after the structures of Swedish authorities' sites, in {@code intake/page/marked} of the test resources:
 *     those in {@code train} the reading is tuned on, of those in {@code held-out} only the sums are looked at</td></tr>
 * <tr><td>speed, size</td><td>What does it cost?</td>
 *     <td>35,496 items of the Swedish government, in the data folder</td></tr>
 * </table>
 *
 * <p>The archive's analysis is measured with the dictionary of {@code org.languagetool:language-sv} and without it.
 */
@NullMarked
package se.nyhetsarkivet.evaluation;

import org.jspecify.annotations.NullMarked;
