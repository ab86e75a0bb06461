/**
 * Nyhetsarkivet as a program. {@link se.nyhetsarkivet.web.Nyhetsarkivet Nyhetsarkivet} is where it begins: a command goes
 * to {@link se.nyhetsarkivet.web.cli}, everything else starts the web application.
 */
@NullMarked
package se.nyhetsarkivet.web;

import org.jspecify.annotations.NullMarked;
