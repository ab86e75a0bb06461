/**
 * Saved web pages. A page is one item at most: what it says of itself for machines is taken first, then what stands in it, and
 * its text is found among menus and footers by the length of its blocks and how much of them is links (boilerplate detection
 * by link and text density: Kohlschütter, Fankhauser and Nejdl, WSDM 2010). A page that lists other pages is no item.
 */
@NullMarked
package se.nyhetsarkivet.intake.page;

import org.jspecify.annotations.NullMarked;
