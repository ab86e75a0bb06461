/** News feeds, the lists of news that a publisher keeps for programs to fetch. */
@NullMarked
package se.nyhetsarkivet.intake.feed;

import org.jspecify.annotations.NullMarked;
