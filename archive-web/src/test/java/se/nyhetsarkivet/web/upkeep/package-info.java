@NullMarked
package se.nyhetsarkivet.web.upkeep;

import org.jspecify.annotations.NullMarked;
