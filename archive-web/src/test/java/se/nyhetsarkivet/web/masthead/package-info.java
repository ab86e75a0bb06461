@NullMarked
package se.nyhetsarkivet.web.masthead;

import org.jspecify.annotations.NullMarked;
