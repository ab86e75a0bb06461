/**
 * Saved web pages. A page is one item at most: what it says of itself for machines is taken first, then what stands in it. Its
 * article is where the page marks it, or where its paragraphs are (boilerplate detection by link and text density: Kohlschütter,
 * Fankhauser and Nejdl, WSDM 2010), and what is no part of it is recognised by its element, its name and its heading, in the words
 * that Swedish sites use. A page that lists other pages is no item.
 */
@NullMarked
package se.nyhetsarkivet.intake.page;

import org.jspecify.annotations.NullMarked;
