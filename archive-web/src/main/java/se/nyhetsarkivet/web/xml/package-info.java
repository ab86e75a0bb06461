/**
 * How XML is written: site maps, harvests and feeds. {@link se.nyhetsarkivet.web.xml.XmlOutput XmlOutput} is well formed whatever the
 * texts hold.
 */
@NullMarked
package se.nyhetsarkivet.web.xml;

import org.jspecify.annotations.NullMarked;
