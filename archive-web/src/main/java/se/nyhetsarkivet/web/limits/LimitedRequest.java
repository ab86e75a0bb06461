package se.nyhetsarkivet.web.limits;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Duration;
import org.springframework.http.HttpStatus;

/** A request whose body ends with an error when it is longer than it may be or has taken longer. For one thread. */
final class LimitedRequest extends HttpServletRequestWrapper {

    private long mostBytes;
    private long deadline;
    private HttpStatus status = HttpStatus.OK;

    LimitedRequest(HttpServletRequest request, long mostBytes, Duration time) {
        super(request);
        this.mostBytes = mostBytes;
        this.deadline = System.nanoTime() + time.toNanos();
    }

    /** Lets more come, from now on. */
    void allow(long bytes, Duration time) {
        mostBytes = bytes;
        deadline = System.nanoTime() + time.toNanos();
    }

    boolean isRefused() {
        return status != HttpStatus.OK;
    }

    HttpStatus status() {
        return status;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new Limited(super.getInputStream());
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), charset()));
    }

    private Charset charset() {
        try {
            String named = getCharacterEncoding();
            return named == null ? StandardCharsets.UTF_8 : Charset.forName(named);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return StandardCharsets.UTF_8;
        }
    }

    private final class Limited extends ServletInputStream {

        private final ServletInputStream body;
        private long read;

        Limited(ServletInputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = body.read(into, offset, length);
            read += Math.max(0, count);
            if (read > mostBytes) {
                status = HttpStatus.CONTENT_TOO_LARGE;
                throw new IOException("the body has more than " + mostBytes + " bytes");
            }
            if (System.nanoTime() - deadline > 0) {
                status = HttpStatus.REQUEST_TIMEOUT;
                throw new IOException("the body was sent too slowly");
            }
            return count;
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
