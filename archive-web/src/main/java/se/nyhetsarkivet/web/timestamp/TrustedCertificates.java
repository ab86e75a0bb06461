package se.nyhetsarkivet.web.timestamp;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.nyhetsarkivet.ArchiveException;

/**
 * The certificates by which an authority is known: its own, or those of who issued it.
 *
 * @param certificates the certificates; none if nobody has named any
 */
record TrustedCertificates(List<X509Certificate> certificates) {

    static final TrustedCertificates NONE = new TrustedCertificates(List.of());

    private static final int MAX_BYTES = 1024 * 1024;

    TrustedCertificates {
        certificates = List.copyOf(certificates);
    }

    /** Reads a file in PEM; blank names none. */
    static TrustedCertificates read(String file) {
        if (file.isBlank()) {
            return NONE;
        }
        Path path = Path.of(file);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            if (Files.size(path) > MAX_BYTES) {
                throw new ArchiveException(file + " is too large for a file of certificates; expected at most 1 MiB.");
            }
            List<X509Certificate> read = CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            if (read.isEmpty()) {
                throw new ArchiveException("There is no certificate in " + file + "; expected PEM.");
            }
            return new TrustedCertificates(read);
        } catch (IOException | GeneralSecurityException failure) {
            throw new ArchiveException(
                    "The certificates of the time-stamping authority, " + file + ", cannot be read ("
                            + failure.getMessage() + "); expected PEM.",
                    failure);
        }
    }

    /** Whether a certificate is one of these, or was issued by one of them and held at a time. */
    boolean lead(X509Certificate to, List<X509Certificate> between, Instant at) {
        if (certificates.isEmpty() || certificates.contains(to)) {
            return !certificates.isEmpty();
        }
        Set<TrustAnchor> anchors = certificates.stream()
                .map(certificate -> new TrustAnchor(certificate, null))
                .collect(Collectors.toSet());
        X509CertSelector wanted = new X509CertSelector();
        wanted.setCertificate(to);
        try {
            PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, wanted);
            parameters.setDate(Date.from(at));
            // Who revoked what is asked of nobody: a check must work years later and without a network.
            parameters.setRevocationEnabled(false);
            parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(between)));
            CertPathBuilder.getInstance("PKIX").build(parameters);
            return true;
        } catch (GeneralSecurityException noWay) {
            return false;
        }
    }
}
