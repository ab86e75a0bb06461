/**
 * How much room is left on the archive's disk, and how much is to stay free. With less than {@link
 * se.nyhetsarkivet.archive.disk.DiskReserve DiskReserve} asks for, {@link se.nyhetsarkivet.archive.disk.ReservedRoom ReservedRoom}
 * refuses every change, and the archive is only read.
 */
@NullMarked
package se.nyhetsarkivet.archive.disk;

import org.jspecify.annotations.NullMarked;
