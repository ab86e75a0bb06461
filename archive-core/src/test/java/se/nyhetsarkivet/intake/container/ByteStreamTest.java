package se.nyhetsarkivet.intake.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import se.nyhetsarkivet.intake.container.stream.ByteStream;
import se.nyhetsarkivet.intake.container.stream.CrcCheckedStream;

class ByteStreamTest {

    private static final byte[] TEXT = "Bron öppnar i maj".getBytes(StandardCharsets.UTF_8);

    @Test
    void bytesThatAreSkippedOrReadOneByOneBelongToTheCheckSum() throws IOException {
        try (InputStream whole = new CrcCheckedStream(new ByteArrayInputStream(TEXT), entry(0))) {
            whole.skipNBytes(5);
            assertThat(whole.read()).isEqualTo(TEXT[5] & 0xff);
            assertThat(whole.readAllBytes()).hasSize(TEXT.length - 6);
        }
        try (InputStream changed = new CrcCheckedStream(new ByteArrayInputStream(TEXT), entry(1))) {
            changed.skipNBytes(5);
            assertThatThrownBy(changed::readAllBytes).isInstanceOf(ZipException.class);
        }
    }

    /** Whoever reads through a buffer gets what is before the damage. */
    @Test
    void aBufferHasWhatIsBeforeTheDamage() throws IOException {
        InputStream damaged = new ByteStream(new ByteArrayInputStream(TEXT)) {
            private int left = 8;

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                if (left == 0) {
                    throw new ZipException("damaged");
                }
                int read = in.read(into, offset, Math.min(left, length));
                left -= read;
                return read;
            }
        };
        try (InputStream buffered = new BufferedInputStream(damaged)) {
            byte[] read = new byte[100];
            assertThat(buffered.read(read)).isEqualTo(8);
            assertThatThrownBy(() -> buffered.read(read)).isInstanceOf(ZipException.class);
        }
    }

    private static ZipEntry entry(int deviation) {
        CRC32 check = new CRC32();
        check.update(TEXT);
        ZipEntry entry = new ZipEntry("text");
        entry.setCrc(check.getValue() ^ deviation);
        return entry;
    }
}
