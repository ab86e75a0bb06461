/** Files on their way in: {@link se.nyhetsarkivet.web.intake.upload.UploadedFiles UploadedFiles} takes them from browsers and programs. */
@NullMarked
package se.nyhetsarkivet.web.intake.upload;

import org.jspecify.annotations.NullMarked;
