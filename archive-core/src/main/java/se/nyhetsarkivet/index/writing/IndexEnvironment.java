package se.nyhetsarkivet.index.writing;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Consumer;

/**
 * Where and with what an index is written.
 *
 * @param directory the index's directory
 * @param maker what makes the terms
 * @param threads on which all writing is done
 * @param clock to find out when something has waited long enough to be made durable
 * @param messages gets a sentence when the user should know why something takes a while
 * @param damage gets a sentence about each part of the index that was found damaged
 */
public record IndexEnvironment(
        Path directory,
        IndexMaker maker,
        IndexThreads threads,
        InstantSource clock,
        Consumer<String> messages,
        Consumer<String> damage) {}
