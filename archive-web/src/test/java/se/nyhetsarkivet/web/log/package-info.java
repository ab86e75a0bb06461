@NullMarked
package se.nyhetsarkivet.web.log;

import org.jspecify.annotations.NullMarked;
