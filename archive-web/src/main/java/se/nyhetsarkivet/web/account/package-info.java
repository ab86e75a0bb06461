/**
 * The pages of accounts: {@link se.nyhetsarkivet.web.account.SignInView SignInView}, one's own account, and for administrators all accounts and
 * the keys of programs.
 */
@NullMarked
package se.nyhetsarkivet.web.account;

import org.jspecify.annotations.NullMarked;
