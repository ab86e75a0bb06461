package se.nyhetsarkivet.comparison;

import java.util.ArrayList;
import java.util.List;

/** Joins neighbours: between two stretches that are the same there is at most one removed and one added. For one thread. */
final class SegmentList {

    private final List<Segment> segments = new ArrayList<>();
    private final StringBuilder same = new StringBuilder();
    private final StringBuilder removed = new StringBuilder();
    private final StringBuilder added = new StringBuilder();

    void add(Segment.Kind kind, String text) {
        if (text.isEmpty()) {
            return;
        }
        switch (kind) {
            case SAME -> {
                closeChange();
                same.append(text);
            }
            case REMOVED -> {
                close(Segment.Kind.SAME, same);
                removed.append(text);
            }
            case ADDED -> {
                close(Segment.Kind.SAME, same);
                added.append(text);
            }
        }
    }

    List<Segment> toList() {
        closeChange();
        close(Segment.Kind.SAME, same);
        return segments;
    }

    private void closeChange() {
        close(Segment.Kind.REMOVED, removed);
        close(Segment.Kind.ADDED, added);
    }

    private void close(Segment.Kind kind, StringBuilder text) {
        if (!text.isEmpty()) {
            segments.add(new Segment(kind, text.toString()));
            text.setLength(0);
        }
    }
}
