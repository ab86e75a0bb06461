package se.nyhetsarkivet.intake.container.compression;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.IOException;
import java.io.InputStream;

/** The one class that needs the library for Zstandard, so that all else can be done without it. */
final class ZstdDecoder {

    private ZstdDecoder() {}

    /** The unpacked bytes of a frame. */
    static InputStream open(InputStream frame, byte[] dictionary) throws IOException {
        ZstdInputStreamNoFinalizer unpacked = new ZstdInputStreamNoFinalizer(frame);
        if (dictionary.length > 0) {
            unpacked.setDict(dictionary);
        }
        return unpacked;
    }
}
