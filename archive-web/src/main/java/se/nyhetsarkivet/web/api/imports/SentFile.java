package se.nyhetsarkivet.web.api.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.MultipartStream.MalformedStreamException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.springframework.http.HttpHeaders;
import se.nyhetsarkivet.web.api.request.UnreadableRequestException;
import se.nyhetsarkivet.web.intake.upload.UploadedFile;
import se.nyhetsarkivet.web.intake.upload.UploadedFiles;
import se.nyhetsarkivet.web.limits.FileBody;

/** Takes the file of a request as it comes, either the body as it is or one part of a form, and never holds it in memory. */
final class SentFile {

    private static final String FORM = "multipart/form-data";
    private static final String URL_ENCODED = "application/x-www-form-urlencoded";
    private static final String HOW = "send the file as the body, with Content-Type: application/octet-stream and"
            + " name=FILE in the address, or as one file of a form of the type " + FORM;

    private final UploadedFiles files;
    private final String owner;

    SentFile(UploadedFiles files, String owner) {
        this.files = files;
        this.owner = owner;
    }

    /**
     * Takes it.
     *
     * @throws UnreadableRequestException if there is none, or more than one
     * @throws IOException if it does not come whole
     */
    UploadedFile take(HttpServletRequest request, Optional<String> name) throws IOException {
        String type = Optional.ofNullable(request.getHeader(HttpHeaders.CONTENT_TYPE))
                .orElse("")
                .toLowerCase(Locale.ROOT);
        if (type.startsWith(URL_ENCODED)) {
            throw new UnreadableRequestException("A body of the type " + URL_ENCODED + " is no file; " + HOW);
        }
        if (type.startsWith("multipart/")) {
            return part(request, name);
        }
        String given = name.orElseThrow(
                () -> new UnreadableRequestException("name is missing, which is what the file is called; " + HOW));
        try (InputStream body = FileBody.open(request)) {
            return files.receive(owner, given, body, request.getContentLengthLong());
        }
    }

    private UploadedFile part(HttpServletRequest request, Optional<String> name) throws IOException {
        InputStream body = FileBody.open(request);
        Optional<UploadedFile> taken = Optional.empty();
        boolean whole = false;
        try {
            FileItemIterator parts = new FileUpload().getItemIterator(new Body(request, body));
            while (parts.hasNext()) {
                FileItemStream part = parts.next();
                if (part.isFormField() || taken.isPresent()) {
                    throw new UnreadableRequestException(
                            "The form has more in it than one file; what is known of the file stands in the address, and"
                                    + " each file has a request");
                }
                try (InputStream content = part.openStream()) {
                    String given =
                            name.or(() -> Optional.ofNullable(part.getName())).orElse("");
                    taken = Optional.of(files.receive(owner, given, content, -1));
                }
            }
            whole = taken.isPresent();
        } catch (FileUploadException | MalformedStreamException malformed) {
            throw new UnreadableRequestException("The form cannot be read or ends too early; " + HOW);
        } finally {
            if (!whole) {
                taken.ifPresent(files::remove);
            }
        }
        return taken.orElseThrow(() -> new UnreadableRequestException("There is no file in the form; " + HOW));
    }

    /** The body that may be long, with the headers of its request. */
    private static final class Body extends ServletRequestContext {

        private final InputStream body;

        Body(HttpServletRequest request, InputStream body) {
            super(request);
            this.body = body;
        }

        @Override
        public InputStream getInputStream() {
            return body;
        }
    }
}
