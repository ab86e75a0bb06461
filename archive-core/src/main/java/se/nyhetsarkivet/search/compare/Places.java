package se.nyhetsarkivet.search.compare;

import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;

/** Places in the texts of many documents, each a document and a position in its text. For one thread. */
final class Places {

    private static final int INITIAL = 1_024;

    private long[] places = new long[INITIAL];
    private int size;

    void clear() {
        size = 0;
    }

    void add(int document, int position) {
        if (size == places.length) {
            places = ArrayUtil.grow(places);
        }
        places[size++] = (long) document << Integer.SIZE | position;
    }

    void addAll(Places others) {
        places = ArrayUtil.grow(places, size + others.size);
        System.arraycopy(others.places, 0, places, size, others.size);
        size += others.size;
    }

    /** Puts them in order, each once. */
    void order() {
        Arrays.sort(places, 0, size);
        int different = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || places[i] != places[i - 1]) {
                places[different++] = places[i];
            }
        }
        size = different;
    }

    /** Keeps those that are among others; both are in order. */
    void keep(Places others) {
        int kept = 0;
        int other = 0;
        for (int i = 0; i < size; i++) {
            while (other < others.size && others.places[other] < places[i]) {
                other++;
            }
            if (other < others.size && others.places[other] == places[i]) {
                places[kept++] = places[i];
            }
        }
        size = kept;
    }

    /** Adds to the count of each document how many places it has. */
    void count(int[] counts) {
        for (int i = 0; i < size; i++) {
            counts[(int) (places[i] >> Integer.SIZE)]++;
        }
    }
}
