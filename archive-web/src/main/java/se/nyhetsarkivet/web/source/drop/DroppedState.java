package se.nyhetsarkivet.web.source.drop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * By what it is seen whether somebody still writes to a file or a folder.
 *
 * @param files how many files
 * @param bytes their sizes
 * @param latest when one was last written to, in milliseconds
 */
record DroppedState(long files, long bytes, long latest) {

    private static final DroppedState NONE = new DroppedState(0, 0, 0);

    /** The state now; empty if a file in it has the name of one that is not written to its end. */
    static Optional<DroppedState> of(Path dropped) throws IOException {
        try (Stream<Path> walk = Files.walk(dropped)) {
            List<Path> all = walk.toList();
            if (all.stream().anyMatch(DroppedNames::isUnfinished)) {
                return Optional.empty();
            }
            DroppedState state = NONE;
            for (Path each : all) {
                long bytes = Files.isDirectory(each) ? 0 : Files.size(each);
                state = new DroppedState(
                        state.files() + 1,
                        state.bytes() + bytes,
                        Math.max(state.latest(), Files.getLastModifiedTime(each).toMillis()));
            }
            return Optional.of(state);
        }
    }
}
