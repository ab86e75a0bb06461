package se.nyhetsarkivet.web.upkeep.backup;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import se.nyhetsarkivet.item.PartialDate;

/** What the directory of a backup is called: its time, as in {@code 2026-11-25_03.10.00}. */
final class BackupName {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuu-MM-dd'_'HH.mm.ss");
    private static final Pattern NAME = Pattern.compile("\\d{4}-\\d\\d-\\d\\d_\\d\\d\\.\\d\\d\\.\\d\\d(?:-\\d+)?");

    private BackupName() {}

    static boolean isOne(Path directory) {
        return NAME.matcher(directory.getFileName().toString()).matches();
    }

    /** A directory that is not there yet; where the hour of autumn comes twice, a number is added. */
    static Path free(Path below, Instant now) {
        String name = FORM.format(now.atZone(PartialDate.ZONE));
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> below.resolve(number == 1 ? name : name + "-" + number))
                .filter(path -> !Files.exists(path, LinkOption.NOFOLLOW_LINKS))
                .findFirst()
                .orElseThrow();
    }
}
