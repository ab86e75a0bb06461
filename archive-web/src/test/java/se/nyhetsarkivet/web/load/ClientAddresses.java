package se.nyhetsarkivet.web.load;

import java.util.concurrent.atomic.AtomicInteger;

/** An address for each reader, as a proxy on this machine would tell it: what one address may take is limited. */
final class ClientAddresses {

    private static final AtomicInteger LAST = new AtomicInteger();

    private ClientAddresses() {}

    static String next() {
        int number = LAST.incrementAndGet();
        return "10.%d.%d.%d".formatted(number >> 16 & 0xff, number >> 8 & 0xff, number & 0xff);
    }
}
