/**
 * What an archivist decides about the press service, in the file {@code press.yaml} of the archive's directory.
 * {@link se.nyhetsarkivet.web.press.settings.PressFile PressFile} follows the file while it is edited.
 *
 * <pre>{@code
 * PressSettings settings = PressFile.in(directory, clock).current().settings();
 * String telephone = settings.contact().telephone();
 * }</pre>
 */
@NullMarked
package se.nyhetsarkivet.web.press.settings;

import org.jspecify.annotations.NullMarked;
