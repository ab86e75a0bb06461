/** The application as those meet it who want too much of it. */
@NullMarked
package se.nyhetsarkivet.web.limits;

import org.jspecify.annotations.NullMarked;
