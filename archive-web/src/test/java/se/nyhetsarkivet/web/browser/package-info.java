/**
 * The application as its readers meet it: started once on a free port over an archive of made-up news, and used in headless
 * Chromium. Skipped with one line where there is no Chromium, unless {@code browser.required} is set.
 */
@NullMarked
package se.nyhetsarkivet.web.browser;

import org.jspecify.annotations.NullMarked;
