package se.nyhetsarkivet.web.startup;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.archive.ArchiveOpening;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.archive.disk.DiskReserve;
import se.nyhetsarkivet.web.setting.DiskReserveText;
import se.nyhetsarkivet.web.setting.LogNameText;

/**
 * The settings {@code archive.*}.
 *
 * @param directory the archive's directory; a text, because Spring takes a path that is also on the class path, such as
 *     {@code sample-data}, for that. Blank means {@value #DEFAULT_DIRECTORY}.
 * @param sampleData whether an empty archive gets the sample data at the start
 * @param publicAddress where others reach the application, such as {@code https://arkiv.example}; blank for the address by
 *     which a request came
 * @param verifyWithin within what time every stored byte is read again, 90 days unless a setting says otherwise; 0 for never
 * @param searchTimeLimit the processor's time that a search may take, such as {@code 1s} or {@code 500ms}; then it ends with
 *     what it has found
 * @param diskReserve how much room stays free on the archive's disk, such as {@code 2GB}; blank for the usual
 * @param pageTokenLifetime how long a page token works after its last use if the archive has changed meanwhile
 * @param pageTokenViews how many views that have changed since are kept for page tokens, 0 or more
 * @param warmUp for how long the application may search for itself after its start, before it is reported ready; 0 for not
 * @param logName what the log of a new archive is called, such as {@code arkiv.example/nyheter}; blank for a name by chance
 */
@ConfigurationProperties("archive")
public record ArchiveProperties(
        @DefaultValue(ArchiveProperties.DEFAULT_DIRECTORY) String directory,
        @DefaultValue("true") boolean sampleData,
        @DefaultValue("") String publicAddress,
        @DefaultValue("90d") Duration verifyWithin,
        @DefaultValue("1s") Duration searchTimeLimit,
        @DefaultValue("") String diskReserve,
        @DefaultValue("5m") Duration pageTokenLifetime,
        @DefaultValue("8") int pageTokenViews,
        @DefaultValue("5s") Duration warmUp,
        @DefaultValue("") String logName) {

    /** Where the archive is unless a setting says otherwise. */
    static final String DEFAULT_DIRECTORY = "archive-data";

    /** Takes the default for a blank directory, as from an environment variable that is set to nothing. */
    public ArchiveProperties {
        directory = directory.isBlank() ? DEFAULT_DIRECTORY : directory;
    }

    /**
     * How the settings say that the archive is opened.
     *
     * @throws ArchiveException if a setting has a value that an archive cannot have
     */
    ArchiveOpening opening() {
        DiskReserve reserve = DiskReserveText.read(diskReserve);
        try {
            ArchiveOpening opening = NewsArchive.at(Path.of(directory))
                    .searchTimeLimit(searchTimeLimit)
                    .diskReserve(reserve)
                    .pageTokenLifetime(pageTokenLifetime)
                    .keptViews(pageTokenViews);
            return LogNameText.in(opening, logName);
        } catch (InvalidValueException refused) {
            throw new ArchiveException(
                    "A setting archive.* has a value that cannot be: " + refused.getMessage() + ".", refused);
        }
    }
}
