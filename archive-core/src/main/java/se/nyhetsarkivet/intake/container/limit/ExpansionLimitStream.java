package se.nyhetsarkivet.intake.container.limit;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import se.nyhetsarkivet.intake.container.stream.ByteStream;

/** Unpacked bytes, of which only so many come as the packed ones and the budget allow. */
public final class ExpansionLimitStream extends ByteStream {

    private final LongSupplier packedBytes;
    private final Budget budget;
    private long unpacked;

    public ExpansionLimitStream(InputStream unpackedBytes, LongSupplier packedBytes, Budget budget) {
        super(unpackedBytes);
        this.packedBytes = packedBytes;
        this.budget = budget;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, length);
        if (read > 0) {
            unpacked += read;
            budget.spend(read);
            ContainerLimits limits = budget.limits();
            if (unpacked > limits.freeBytes() && unpacked / limits.ratio() > packedBytes.getAsLong()) {
                throw new LimitExceededException(
                        "it expands to more than %d times its packed size; it is refused for safety"
                                .formatted(limits.ratio()));
            }
        }
        return read;
    }
}
