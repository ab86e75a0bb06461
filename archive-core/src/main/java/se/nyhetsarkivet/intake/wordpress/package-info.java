/**
 * Exports of WordPress sites (WXR): posts and pages that are published. Drafts and posts of
 * types that may hold news become rejections; what WordPress keeps for itself, such as attached files, menus and earlier versions,
 * is left out.
 */
@NullMarked
package se.nyhetsarkivet.intake.wordpress;

import org.jspecify.annotations.NullMarked;
