package se.nyhetsarkivet.archive.disk;

/**
 * How much room the disk of an archive has.
 *
 * @param usableBytes what is left
 * @param reservedBytes what is to stay free; with less than that the archive is only read
 */
public record DiskRoom(long usableBytes, long reservedBytes) {

    /**
     * Whether the archive may be changed.
     *
     * @return true if no less is left than is to stay free
     */
    public boolean isEnough() {
        return usableBytes >= reservedBytes;
    }
}
