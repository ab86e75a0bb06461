@NullMarked
package se.nyhetsarkivet.web.feed;

import org.jspecify.annotations.NullMarked;
