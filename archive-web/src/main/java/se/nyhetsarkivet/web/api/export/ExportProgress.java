package se.nyhetsarkivet.web.api.export;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How far the latest exports have come, for pages that show it. Safe for use by many threads. */
@Component
class ExportProgress {

    private static final int MOST = 1_000;

    private final Map<String, Progress> exports = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Progress> eldest) {
            return size() > MOST;
        }
    };

    /** What becomes of an export. */
    enum State {
        /** Nobody has begun it yet, or it is long ago. */
        UNKNOWN,
        RUNNING,
        DONE,
        FAILED
    }

    /**
     * How far an export has come.
     *
     * @param state what becomes of it
     * @param written how many items were sent
     * @param total how many there were at its beginning
     */
    record Progress(State state, long written, long total) {}

    synchronized void note(Optional<String> name, Progress progress) {
        name.ifPresent(known -> exports.put(known, progress));
    }

    synchronized Optional<Progress> of(String name) {
        return Optional.ofNullable(exports.get(name));
    }
}
