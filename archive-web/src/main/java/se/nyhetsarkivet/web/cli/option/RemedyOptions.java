package se.nyhetsarkivet.web.cli.option;

import se.nyhetsarkivet.Remedy;

/** Names the options and commands by which the program's user gets what a message of the archive proposes. */
public final class RemedyOptions {

    private RemedyOptions() {}

    /**
     * Says behind each remedy which option or command it is.
     *
     * @param message a message of the archive, or the reason of a rejection
     * @return the message with the names
     */
    public static String in(String message) {
        String named = message;
        for (Remedy remedy : Remedy.in(message)) {
            named = named.replace(remedy.words(), remedy.words() + name(remedy));
        }
        return named;
    }

    private static String name(Remedy remedy) {
        return switch (remedy) {
            case OTHER_DIRECTORY -> " with " + ArchiveOption.NAME;
            case RESTORE -> " with restore";
            case NO_ORIGINAL -> " (--no-original)";
            case DATE -> " with --date";
            case ENCODING -> " with --encoding";
            case COLUMNS -> " with --column";
            case POST_TYPE -> " with --post-type";
        };
    }
}
