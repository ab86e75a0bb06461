/**
 * What whoever runs the archive wants to know: whether it can serve ({@link se.nyhetsarkivet.web.operation.ArchiveHealth
 * ArchiveHealth}) and how much there is ({@link se.nyhetsarkivet.web.operation.ArchiveFigures ArchiveFigures}). The rooms where
 * something happens count it themselves.
 */
@NullMarked
package se.nyhetsarkivet.web.operation;

import org.jspecify.annotations.NullMarked;
