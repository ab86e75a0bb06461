/**
 * Documents that contain documents: ZIP, tar, WARC and ARC files, what gzip and bzip2 wrap, and folders. Each is
 * {@link se.nyhetsarkivet.intake.container.Parts Parts} to one reader, which reads them in their order through the
 * {@link se.nyhetsarkivet.intake.source.DocumentOpener DocumentOpener}, whatever their formats; so containers may stand in one
 * another, as deep as {@link se.nyhetsarkivet.intake.container.limit.ContainerLimits ContainerLimits} allow.
 *
 * <p>Nothing is ever written to a place that a container names. A part is spooled to memory or to a temporary file while it
 * is read.
 */
@NullMarked
package se.nyhetsarkivet.intake.container;

import org.jspecify.annotations.NullMarked;
