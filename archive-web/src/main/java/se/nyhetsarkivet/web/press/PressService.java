package se.nyhetsarkivet.web.press;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.nyhetsarkivet.web.press.duty.DutyHistory;
import se.nyhetsarkivet.web.press.duty.DutyPeriod;
import se.nyhetsarkivet.web.press.duty.PressDutyLog;
import se.nyhetsarkivet.web.press.hours.PressHours;
import se.nyhetsarkivet.web.press.hours.SwedishHolidays;
import se.nyhetsarkivet.web.press.settings.PressFile;
import se.nyhetsarkivet.web.startup.ArchiveProperties;

/** The press service as its files describe it now. Safe for use by many threads. */
@Component
class PressService {

    private final PressFile file;
    private final PressDutyLog duty;
    private final SwedishHolidays holidays = SwedishHolidays.load();
    private final InstantSource clock = InstantSource.system();

    PressService(ArchiveProperties archive) {
        Path directory = Path.of(archive.directory());
        file = PressFile.in(directory);
        duty = PressDutyLog.in(directory);
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

    Optional<DutyPeriod> dutyNow() {
        return duty.history().at(clock.instant());
    }
}
