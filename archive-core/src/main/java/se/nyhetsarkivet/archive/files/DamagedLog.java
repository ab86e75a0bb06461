package se.nyhetsarkivet.archive.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.nyhetsarkivet.store.sqlite.database.WriteAheadLog;

/** Keeps a copy of the record's log if it is damaged, since SQLite would cut off what it cannot read, and tells. */
public final class DamagedLog {

    private static final Logger LOG = LoggerFactory.getLogger(DamagedLog.class);

    private DamagedLog() {}

    public static Optional<String> setAside(ArchiveFiles files, InstantSource clock, Consumer<String> messages) {
        Optional<String> damage = WriteAheadLog.damage(files.record());
        damage.ifPresent(sentence -> {
            messages.accept("The archive lost something: " + sentence + ".");
            LOG.error("The archive lost something: {}", sentence);
            Path log = files.record().resolveSibling(files.record().getFileName() + "-wal");
            try {
                Files.copy(log, files.directory().resolve("damaged-" + clock.millis() + "-wal"));
            } catch (IOException noRoom) {
                LOG.error("The damaged log {} could not be kept", log, noRoom);
            }
        });
        return damage;
    }
}
