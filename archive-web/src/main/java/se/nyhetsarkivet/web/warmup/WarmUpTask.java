package se.nyhetsarkivet.web.warmup;

import java.util.List;

/** What a room does before the first reader asks for it. Each task has its turn, so none waits until another has ended. */
public interface WarmUpTask {

    /** What searches for the warm-up are counted as. */
    String KIND = "warm-up";

    /**
     * The single runs, each short, since the time may be up after any of them.
     *
     * @return the runs in their order
     */
    List<Runnable> runs();
}
