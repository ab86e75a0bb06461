package se.nyhetsarkivet.web.press;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.web.press.duty.DutyHistory;
import se.nyhetsarkivet.web.press.duty.DutyPeriod;
import se.nyhetsarkivet.web.press.duty.PressDutyLog;
import se.nyhetsarkivet.web.press.hours.PressHours;
import se.nyhetsarkivet.web.press.hours.SwedishHolidays;
import se.nyhetsarkivet.web.press.settings.PressFile;
import se.nyhetsarkivet.web.press.settings.PressSettings;
import se.nyhetsarkivet.web.shell.SampleArchive;
import se.nyhetsarkivet.web.startup.ArchiveProperties;

/**
 * The press service as its files describe it now. An archive has one if it has a file that describes it; that of the program is
 * of the authority in the sample data, and shown with those alone. Safe for use by many threads.
 */
@Component
class PressService {

    private final NewsArchive archive;
    private final PressFile file;
    private final PressDutyLog duty;
    private final SwedishHolidays holidays = SwedishHolidays.load();
    private final InstantSource clock;

    PressService(ArchiveProperties properties, NewsArchive archive, InstantSource clock) {
        this.clock = clock;
        this.archive = archive;
        Path directory = Path.of(properties.directory());
        file = PressFile.in(directory, clock);
        duty = PressDutyLog.in(directory);
    }

    /** Whether there is a press service to show. */
    boolean isOffered() {
        return file.isThere() || SampleArchive.is(archive);
    }

    PressFile.Current current() {
        return file.current();
    }

    PressHours hours() {
        return new PressHours(file.current().settings().hours(), holidays, clock);
    }

    DutyHistory dutyHistory() {
        return duty.history();
    }

    PressFile file() {
        return file;
    }

    /** Hours that somebody is still thinking about. */
    PressHours hours(PressSettings settings) {
        return new PressHours(settings.hours(), holidays, clock);
    }

    PressDutyLog duty() {
        return duty;
    }

    Instant now() {
        return clock.instant();
    }

    Optional<DutyPeriod> dutyNow() {
        return duty.history().at(clock.instant());
    }
}
