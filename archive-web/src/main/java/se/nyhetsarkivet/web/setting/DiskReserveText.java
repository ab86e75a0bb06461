package se.nyhetsarkivet.web.setting;

import org.springframework.util.unit.DataSize;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.archive.disk.DiskReserve;

/** How a setting says what stays free on the archive's disk. */
public final class DiskReserveText {

    private DiskReserveText() {}

    /**
     * Reads a setting.
     *
     * @param text such as {@code 500MB} or {@code 2GB}; blank for the usual
     * @return the reserve
     * @throws ArchiveException if it is no size
     */
    public static DiskReserve read(String text) {
        if (text.isBlank()) {
            return DiskReserve.USUAL;
        }
        try {
            return DiskReserve.of(DataSize.parse(text.strip()).toBytes());
        } catch (IllegalArgumentException | InvalidValueException unreadable) {
            throw new ArchiveException(
                    "'" + text + "' is no size for archive.disk-reserve; expected one such as 500MB or 2GB.",
                    unreadable);
        }
    }
}
