/**
 * Accounts, passwords and the file that they are in: {@link se.nyhetsarkivet.web.access.account.Accounts Accounts} does what administrators
 * and the program's commands ask for, and {@link se.nyhetsarkivet.web.access.account.PasswordSignIn PasswordSignIn} lets somebody in.
 */
@NullMarked
package se.nyhetsarkivet.web.access.account;

import org.jspecify.annotations.NullMarked;
