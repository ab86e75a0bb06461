/** The commands about accounts, for whoever may run the program on the machine: also an administrator who cannot sign in any more. */
@NullMarked
package se.nyhetsarkivet.web.cli.account;

import org.jspecify.annotations.NullMarked;
