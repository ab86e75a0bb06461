package se.nyhetsarkivet.web.limits.client;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Something for each of the clients that came last; who has not come for long is forgotten. Safe for use by many threads. */
public final class RecentlyUsed<K, V> {

    private static final int MOST = 20_000;

    private final Map<K, V> values = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > MOST;
        }
    };

    public synchronized Optional<V> get(K key) {
        return Optional.ofNullable(values.get(key));
    }

    public synchronized V of(K key, Function<K, V> make) {
        return values.computeIfAbsent(key, make);
    }

    public synchronized void put(K key, V value) {
        values.put(key, value);
    }
}
