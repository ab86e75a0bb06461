package se.nyhetsarkivet.web.masthead;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import se.nyhetsarkivet.web.Seeds;
import se.nyhetsarkivet.web.masthead.Logo.Format;
import se.nyhetsarkivet.web.masthead.LogoReader.Refusal;

/** What can be a logo is found out from its bytes alone. */
class LogoReaderTest {

    static byte[] png(int width, int height) throws IOException {
        return image("png", width, height);
    }

    private static byte[] image(String format, int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes))
                .isTrue();
        return bytes.toByteArray();
    }

    /** The beginning of a file in one of the three kinds of WebP. */
    private static byte[] webp(String kind, byte[] content) {
        ByteBuffer bytes = ByteBuffer.allocate(20 + content.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(12 + content.length);
        bytes.put("WEBP".getBytes(StandardCharsets.US_ASCII));
        bytes.put(kind.getBytes(StandardCharsets.US_ASCII))
                .putInt(content.length)
                .put(content);
        return bytes.array();
    }

    private static void assertRead(byte[] bytes, Format format, int width, int height) {
        assertThat(LogoReader.read(bytes)).isInstanceOfSatisfying(LogoReader.Fine.class, fine -> {
            assertThat(fine.logo().format()).isEqualTo(format);
            assertThat(fine.logo().width()).isEqualTo(width);
            assertThat(fine.logo().height()).isEqualTo(height);
        });
    }

    @Test
    void pngJpegAndWebpAreKnownByTheirBytes() throws IOException {
        assertRead(png(200, 80), Format.PNG, 200, 80);
        assertRead(image("jpg", 1024, 3), Format.JPEG, 1024, 3);
        assertRead(webp("VP8X", new byte[] {0, 0, 0, 0, (byte) 199, 0, 0, 79, 0, 0}), Format.WEBP, 200, 80);
        int sides = 199 | 79 << 14;
        assertRead(
                webp("VP8L", new byte[] {0x2f, (byte) sides, (byte) (sides >> 8), (byte) (sides >> 16), 0}),
                Format.WEBP,
                200,
                80);
        assertRead(
                webp("VP8 ", new byte[] {0, 0, 0, (byte) 0x9d, 1, 0x2a, (byte) 200, 0, 80, 0}), Format.WEBP, 200, 80);
    }

    @Test
    void whatIsTooLargeOrNoPictureIsRefusedWithItsReason() throws IOException {
        assertThat(LogoReader.read(new byte[0])).isEqualTo(Refusal.EMPTY);
        assertThat(LogoReader.read(new byte[Logo.MOST_BYTES + 1])).isEqualTo(Refusal.LARGE);
        assertThat(LogoReader.read(png(1025, 10))).isEqualTo(Refusal.WIDE);
        assertThat(LogoReader.read(image("jpg", 10, 2000))).isEqualTo(Refusal.WIDE);
        assertThat(LogoReader.read("<?xml version='1.0'?>\n<SVG onload='x()'/>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Refusal.SVG);
        assertThat(LogoReader.read("<html><script>x()</script>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Refusal.UNKNOWN);
        assertThat(LogoReader.read(image("gif", 10, 10))).isEqualTo(Refusal.UNKNOWN);
    }

    @Test
    void noBytesMakeItFail() throws IOException {
        byte[] png = png(20, 20);
        byte[] jpeg = image("jpg", 20, 20);
        byte[] webp = webp("VP8X", new byte[10]);
        Seeds.run(20_000, random -> {
            byte[] bytes = (switch (random.nextInt(3)) {
                        case 0 -> png;
                        case 1 -> jpeg;
                        default -> webp;
                    })
                    .clone();
            damage(bytes, random);
            assertThat(LogoReader.read(Arrays.copyOf(bytes, random.nextInt(bytes.length + 1))))
                    .isNotNull();
        });
    }

    private static void damage(byte[] bytes, Random random) {
        for (int times = random.nextInt(4); times > 0; times--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
    }
}
