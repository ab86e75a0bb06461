/**
 * What whoever runs the archive wants to know: whether it can serve ({@link se.nyhetsarkivet.web.operation.ArchiveHealth
 * ArchiveHealth}), whether it can be changed ({@link se.nyhetsarkivet.web.operation.RoomHealth RoomHealth}), whether it is sound
 * ({@link se.nyhetsarkivet.web.operation.VerificationHealth VerificationHealth}), whether its log is stamped with the time ({@link
 * se.nyhetsarkivet.web.operation.TimeStampHealth TimeStampHealth}), and all of that in figures ({@link
 * se.nyhetsarkivet.web.operation.ArchiveFigures ArchiveFigures}, {@link se.nyhetsarkivet.web.operation.SafetyFigures SafetyFigures},
 * {@link se.nyhetsarkivet.web.operation.TimeStampFigures TimeStampFigures}).
 * The rooms where something happens count it themselves.
 */
@NullMarked
package se.nyhetsarkivet.web.operation;

import org.jspecify.annotations.NullMarked;
