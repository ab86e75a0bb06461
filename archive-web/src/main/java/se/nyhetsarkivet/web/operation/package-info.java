/**
 * What whoever runs the archive wants to know: whether it can serve ({@link se.nyhetsarkivet.web.operation.ArchiveHealth
 * ArchiveHealth}), whether it can be changed ({@link se.nyhetsarkivet.web.operation.RoomHealth RoomHealth}), whether it is sound
 * ({@link se.nyhetsarkivet.web.operation.VerificationHealth VerificationHealth}), and all of that in figures ({@link
 * se.nyhetsarkivet.web.operation.ArchiveFigures ArchiveFigures}, {@link se.nyhetsarkivet.web.operation.SafetyFigures SafetyFigures}).
 * The rooms where something happens count it themselves.
 */
@NullMarked
package se.nyhetsarkivet.web.operation;

import org.jspecify.annotations.NullMarked;
