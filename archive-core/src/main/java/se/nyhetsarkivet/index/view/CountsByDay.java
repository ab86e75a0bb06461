package se.nyhetsarkivet.index.view;

import java.util.OptionalInt;

/** Counts by day number in an array that grows to the span seen; the years 1 to 9999 take at most 15 MB. */
final class CountsByDay {

    private static final int INITIAL_DAYS = 4_096;

    private int[] counts = new int[0];
    private int base;
    private int first = Integer.MAX_VALUE;
    private int last = Integer.MIN_VALUE;
    private long total;

    void add(int day) {
        int index = day - base;
        if (index < 0 || index >= counts.length) {
            cover(day);
            index = day - base;
        }
        counts[index]++;
        total++;
        first = Math.min(first, day);
        last = Math.max(last, day);
    }

    long total() {
        return total;
    }

    /** The first day with a count; only if there is one. */
    int first() {
        return first;
    }

    /** The last day with a count; only if there is one. */
    int last() {
        return last;
    }

    /** The first day with a count that is not before a day. */
    OptionalInt firstFrom(int from) {
        for (int day = Math.max(from, first); day <= last; day++) {
            if (counts[day - base] > 0) {
                return OptionalInt.of(day);
            }
        }
        return OptionalInt.empty();
    }

    /** The last day with a count that is before a day. */
    OptionalInt lastBefore(int until) {
        for (int day = Math.min(until - 1, last); total > 0 && day >= first; day--) {
            if (counts[day - base] > 0) {
                return OptionalInt.of(day);
            }
        }
        return OptionalInt.empty();
    }

    long between(int from, int until) {
        long sum = 0;
        int end = (int) Math.min(until, last + 1L);
        for (int day = Math.max(from, first); day < end; day++) {
            sum += counts[day - base];
        }
        return sum;
    }

    private void cover(int day) {
        if (counts.length == 0) {
            counts = new int[INITIAL_DAYS];
            base = day - INITIAL_DAYS / 2;
            return;
        }
        int end = base + counts.length;
        int newBase = day < base ? Math.min(day, base - counts.length) : base;
        int newEnd = day >= end ? Math.max(day + 1, end + counts.length) : end;
        int[] grown = new int[newEnd - newBase];
        System.arraycopy(counts, 0, grown, base - newBase, counts.length);
        counts = grown;
        base = newBase;
    }
}
