/**
 * Small files beside an archive that people edit while it is open. {@link se.nyhetsarkivet.archive.watch.WatchedFile WatchedFile}
 * follows one, and {@link se.nyhetsarkivet.archive.watch.EditedText EditedText} replaces one as a whole; the archive's synonyms are such a file, and
 * a program around the archive may have others.
 *
 * <pre>{@code
 * WatchedFile.Rules rules = new WatchedFile.Rules(64 * 1024, Duration.ofSeconds(1), Absence.DEFAULT, InstantSource.system());
 * WatchedFile<Hours> file = new WatchedFile<>(directory.resolve("hours.txt"), rules, hoursContent);
 * Hours hours = file.current().value();
 * }</pre>
 */
@NullMarked
package se.nyhetsarkivet.archive.watch;

import org.jspecify.annotations.NullMarked;
