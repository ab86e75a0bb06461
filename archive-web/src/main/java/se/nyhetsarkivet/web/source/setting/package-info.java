/** The {@link se.nyhetsarkivet.web.source.setting.SourceProperties settings} of watched sources. */
@NullMarked
package se.nyhetsarkivet.web.source.setting;

import org.jspecify.annotations.NullMarked;
