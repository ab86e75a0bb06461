/** Tests of accounts and passwords. */
@NullMarked
package se.nyhetsarkivet.web.access.account;

import org.jspecify.annotations.NullMarked;
