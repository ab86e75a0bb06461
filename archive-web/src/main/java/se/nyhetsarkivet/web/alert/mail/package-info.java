/**
 * Mails: {@link se.nyhetsarkivet.web.alert.mail.AlertMail AlertMail} writes what an alert tells, {@link
 * se.nyhetsarkivet.web.alert.mail.MailServer MailServer} hands it over to a mail server, {@link
 * se.nyhetsarkivet.web.text.SearchWords SearchWords} says a search in words.
 */
@NullMarked
package se.nyhetsarkivet.web.alert.mail;

import org.jspecify.annotations.NullMarked;
