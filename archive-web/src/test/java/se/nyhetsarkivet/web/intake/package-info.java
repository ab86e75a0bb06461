@NullMarked
package se.nyhetsarkivet.web.intake;

import org.jspecify.annotations.NullMarked;
