package se.nyhetsarkivet.web.upkeep.backup;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings {@code archive.backup.*}.
 *
 * @param directory below which the page makes backups, each in a new directory; a text, as the archive's. Blank if the page makes none.
 */
@ConfigurationProperties("archive.backup")
public record BackupProperties(@DefaultValue("") String directory) {

    /** The directory, if one was set. */
    Optional<Path> below() {
        return directory.isBlank()
                ? Optional.empty()
                : Optional.of(Path.of(directory.strip()).toAbsolutePath().normalize());
    }
}
