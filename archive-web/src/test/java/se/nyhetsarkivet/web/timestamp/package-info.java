@NullMarked
package se.nyhetsarkivet.web.timestamp;

import org.jspecify.annotations.NullMarked;
