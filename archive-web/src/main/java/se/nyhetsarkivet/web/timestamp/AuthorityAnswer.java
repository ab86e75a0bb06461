package se.nyhetsarkivet.web.timestamp;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.tsp.TimeStampResp;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;

/** What an authority answered: reads it, and checks that it is about a text and was signed by who may sign it. For one thread. */
final class AuthorityAnswer {

    private final TimeStampResponse response;

    private AuthorityAnswer(TimeStampResponse response) {
        this.response = response;
    }

    /** A question about a text, with a number that the answer repeats. */
    static TimeStampRequest ask(String text, BigInteger number) {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        // With the certificate, the answer can be checked long after its authority is gone.
        generator.setCertReq(true);
        return generator.generate(NISTObjectIdentifiers.id_sha256, sha256(text), number);
    }

    static AuthorityAnswer parse(byte[] bytes) throws StampException {
        try {
            return new AuthorityAnswer(
                    new TimeStampResponse(TimeStampResp.getInstance(ASN1Primitive.fromByteArray(bytes))));
        } catch (TSPException notProper) {
            throw new StampException("it is no proper time-stamp: " + notProper.getMessage(), notProper);
        } catch (IOException | RuntimeException garbage) {
            // What others' bytes raise in the reader may be anything.
            throw new StampException("it is no time-stamp of RFC 3161", garbage);
        }
    }

    /** Checks that it answers this question. */
    void requireAnswerTo(TimeStampRequest question) throws StampException {
        requireGranted();
        try {
            response.validate(question);
        } catch (TSPException other) {
            throw new StampException("it does not answer what was asked: " + other.getMessage(), other);
        }
    }

    /** Checks all that can be checked of it alone, however long ago it was given. */
    StampCheck.Stamped requireStampOf(String text, TrustedCertificates trusted) throws StampException {
        requireGranted();
        TimeStampToken token = response.getTimeStampToken();
        requireImprintOf(text, token);
        try {
            List<X509Certificate> known = new ArrayList<>();
            for (X509CertificateHolder held : token.getCertificates().getMatches(null)) {
                known.add(new JcaX509CertificateConverter().getCertificate(held));
            }
            known.addAll(trusted.certificates());
            X509Certificate signer = signer(token, known)
                    .orElseThrow(() -> new StampException("the certificate of who signed it is missing"));
            // Signature, key usage for time-stamps alone, and that the certificate held then.
            token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
            Instant time = token.getTimeStampInfo().getGenTime().toInstant();
            boolean leads = trusted.lead(signer, known, time);
            String authority = signer.getSubjectX500Principal().getName();
            if (!leads && !trusted.certificates().isEmpty()) {
                throw new StampException(
                        "it is signed by " + authority + ", which none of the trusted certificates vouches for");
            }
            return new StampCheck.Stamped(time, authority, leads);
        } catch (TSPException | OperatorCreationException | CertificateException notSigned) {
            throw new StampException("it is not properly signed: " + notSigned.getMessage(), notSigned);
        } catch (RuntimeException garbage) {
            throw new StampException("it is damaged", garbage);
        }
    }

    /** What it says, before anything is checked. */
    Instant saidTime() throws StampException {
        requireGranted();
        return response.getTimeStampToken().getTimeStampInfo().getGenTime().toInstant();
    }

    private void requireGranted() throws StampException {
        int status = response.getStatus();
        if (status != PKIStatus.GRANTED && status != PKIStatus.GRANTED_WITH_MODS) {
            String said = response.getStatusString();
            throw new StampException(
                    "the authority refused it with status " + status + (said == null ? "" : " (" + said.strip() + ")"));
        }
        if (response.getTimeStampToken() == null) {
            throw new StampException("it holds no time-stamp");
        }
    }

    private static void requireImprintOf(String text, TimeStampToken token) throws StampException {
        boolean same = NISTObjectIdentifiers.id_sha256.equals(
                        token.getTimeStampInfo().getMessageImprintAlgOID())
                && MessageDigest.isEqual(sha256(text), token.getTimeStampInfo().getMessageImprintDigest());
        if (!same) {
            throw new StampException("it is a stamp of another text");
        }
    }

    private static Optional<X509Certificate> signer(TimeStampToken token, List<X509Certificate> known)
            throws CertificateException {
        for (X509Certificate certificate : known) {
            if (token.getSID().match(new JcaX509CertificateHolder(certificate))) {
                return Optional.of(certificate);
            }
        }
        return Optional.empty();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("this Java platform lacks SHA-256", impossible);
        }
    }
}
