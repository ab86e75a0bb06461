package se.nyhetsarkivet.intake.container.limit;

/**
 * How much a container may unpack, so that a small file cannot fill the memory, the disk or the day.
 *
 * @param ratio how many times its packed size a part may expand to
 * @param freeBytes what every part may expand to, whatever its packed size
 * @param freeTotalBytes what a document may expand to in all, with all that stands in it, whatever its size
 * @param totalBytes what a document may expand to in all, however large it is
 * @param entries how many parts a document may have in all
 * @param depth how deep containers may stand in one another
 */
public record ContainerLimits(
        int ratio, long freeBytes, long freeTotalBytes, long totalBytes, long entries, int depth) {

    private static final long MEBIBYTE = 1024 * 1024;

    /** 200 times after 10 MiB for a part and 1 GiB in all, 64 GiB in all, two million parts, four levels. */
    public static final ContainerLimits DEFAULT =
            new ContainerLimits(200, 10 * MEBIBYTE, 1024 * MEBIBYTE, 64 * 1024 * MEBIBYTE, 2_000_000, 4);
}
