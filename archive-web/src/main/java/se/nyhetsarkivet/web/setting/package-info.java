/**
 * How settings are read that the server and the program share.
 */
@NullMarked
package se.nyhetsarkivet.web.setting;

import org.jspecify.annotations.NullMarked;
