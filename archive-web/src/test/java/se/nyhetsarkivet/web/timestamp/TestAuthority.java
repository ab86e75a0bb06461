package se.nyhetsarkivet.web.timestamp;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cmp.PKIStatusInfo;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.TimeStampResp;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** A time-stamping authority of the tests' own, which answers real questions, and can be told to answer badly. */
public final class TestAuthority implements AutoCloseable {

    /** How it answers. */
    public enum Answer {
        RIGHT,
        WRONG_NONCE,
        WRONG_IMPRINT,
        WITHOUT_USAGE,
        EXPIRED,
        OF_ANOTHER_ISSUER,
        OF_LONG_AGO,
        REFUSED,
        GARBAGE,
        OVERSIZE,
        SLOW,
        SLOW_BODY,
        FAILED,
        ELSEWHERE
    }

    private static final String SIGNATURE = "SHA256withECDSA";
    private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("1.2.3.4.1");

    private final HttpServer server;
    private final KeyPair rootKey = keyPair();
    private final KeyPair key = keyPair();
    private final X509Certificate root = certificate("CN=Provrot", "CN=Provrot", rootKey, rootKey, Kind.ROOT);
    private final X509Certificate good = certificate("CN=Provtid", "CN=Provrot", key, rootKey, Kind.STAMPING);
    private final X509Certificate expired = certificate("CN=Provtid", "CN=Provrot", key, rootKey, Kind.EXPIRED);
    private final X509Certificate withoutUsage = certificate("CN=Provtid", "CN=Provrot", key, rootKey, Kind.OTHER);
    private final KeyPair otherRootKey = keyPair();
    private final X509Certificate ofAnother =
            certificate("CN=Provtid", "CN=Annan rot", key, otherRootKey, Kind.STAMPING);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicInteger questions = new AtomicInteger();
    private volatile Answer answer = Answer.RIGHT;
    private volatile Runnable meanwhile = () -> {};

    private enum Kind {
        ROOT,
        STAMPING,
        EXPIRED,
        OTHER
    }

    /** Begins to answer. */
    public TestAuthority() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/tsr", this::answer);
        server.setExecutor(task -> Thread.ofVirtual().start(task));
        server.start();
    }

    /** Where it answers. */
    public String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/tsr";
    }

    /** The certificate to trust, in PEM. */
    public Path writeRoot(Path file) throws IOException {
        try {
            String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(root.getEncoded());
            return Files.writeString(file, "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Answers so from now on. */
    public void answers(Answer next) {
        answer = next;
    }

    /** Does something after a question has come and before it is answered. */
    void meanwhile(Runnable task) {
        meanwhile = task;
    }

    /** How often it was asked. */
    int questions() {
        return questions.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            questions.incrementAndGet();
            byte[] question = exchange.getRequestBody().readAllBytes();
            meanwhile.run();
            switch (answer) {
                case FAILED -> exchange.sendResponseHeaders(500, -1);
                case ELSEWHERE -> {
                    exchange.getResponseHeaders().add("Location", "file:///etc/passwd");
                    exchange.sendResponseHeaders(302, -1);
                }
                case SLOW -> closing.await(30, TimeUnit.SECONDS);
                case SLOW_BODY -> {
                    exchange.sendResponseHeaders(200, 1000);
                    exchange.getResponseBody().write('0');
                    exchange.getResponseBody().flush();
                    closing.await(30, TimeUnit.SECONDS);
                }
                case OVERSIZE -> send(exchange, new byte[64 * 1024 + 1]);
                case GARBAGE -> send(exchange, "<html>Hej</html>".getBytes(StandardCharsets.US_ASCII));
                default -> send(exchange, response(new TimeStampRequest(question)));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (TSPException | OperatorCreationException | CMSException | GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void send(HttpExchange exchange, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/timestamp-reply");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private byte[] response(TimeStampRequest asked)
            throws TSPException, OperatorCreationException, CMSException, GeneralSecurityException, IOException {
        TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
                new JcaSimpleSignerInfoGeneratorBuilder().build(SIGNATURE, key.getPrivate(), good),
                new JcaDigestCalculatorProviderBuilder().build().get(new AlgorithmIdentifier(TSPAlgorithms.SHA256)),
                POLICY);
        tokens.addCertificates(new JcaCertStore(List.of(good)));
        if (answer == Answer.REFUSED) {
            return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
                    .generateFailResponse(PKIStatus.REJECTION, PKIFailureInfo.badAlg, "inte idag")
                    .getEncoded();
        }
        Instant time = answer == Answer.OF_LONG_AGO ? Instant.now().minus(Duration.ofDays(3)) : Instant.now();
        TimeStampToken right = tokens.generate(changed(asked), BigInteger.ONE, Date.from(time));
        X509Certificate signer = switch (answer) {
            case EXPIRED -> expired;
            case WITHOUT_USAGE -> withoutUsage;
            case OF_ANOTHER_ISSUER -> ofAnother;
            default -> good;
        };
        if (answer == Answer.OF_LONG_AGO) {
            return new TimeStampResp(
                            new PKIStatusInfo(PKIStatus.granted),
                            right.toCMSSignedData().toASN1Structure())
                    .getEncoded();
        }
        return signed(right, signer);
    }

    private TimeStampRequest changed(TimeStampRequest asked) {
        TimeStampRequestGenerator other = new TimeStampRequestGenerator();
        other.setCertReq(true);
        byte[] digest = asked.getMessageImprintDigest();
        if (answer == Answer.WRONG_IMPRINT) {
            digest[0] ^= 1;
        }
        BigInteger nonce = answer == Answer.WRONG_NONCE ? asked.getNonce().add(BigInteger.ONE) : asked.getNonce();
        return other.generate(TSPAlgorithms.SHA256, digest, nonce);
    }

    /** The library itself signs with no certificate that may not stamp; this does. */
    private byte[] signed(TimeStampToken right, X509Certificate signer)
            throws CMSException, OperatorCreationException, GeneralSecurityException, IOException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(signer.getEncoded());
        Attribute named = new Attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                new DERSet(new SigningCertificateV2(new ESSCertIDv2(hash))));
        CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
        generator.addSignerInfoGenerator(new JcaSimpleSignerInfoGeneratorBuilder()
                .setSignedAttributeGenerator(new AttributeTable(named))
                .build(SIGNATURE, key.getPrivate(), signer));
        generator.addCertificates(new JcaCertStore(List.of(signer)));
        byte[] info = right.getTimeStampInfo().getEncoded();
        return new TimeStampResp(
                        new PKIStatusInfo(PKIStatus.granted),
                        generator
                                .generate(new CMSProcessableByteArray(PKCSObjectIdentifiers.id_ct_TSTInfo, info), true)
                                .toASN1Structure())
                .getEncoded();
    }

    private static KeyPair keyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static X509Certificate certificate(String of, String issuer, KeyPair its, KeyPair issuers, Kind kind) {
        Instant now = Instant.now();
        Instant until = kind == Kind.EXPIRED ? now.minus(Duration.ofDays(1)) : now.plus(Duration.ofDays(30));
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                new X500Name(issuer),
                BigInteger.valueOf(System.nanoTime()),
                Date.from(now.minus(Duration.ofDays(60))),
                Date.from(until),
                new X500Name(of),
                its.getPublic());
        try {
            if (kind == Kind.ROOT) {
                builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
            } else if (kind != Kind.OTHER) {
                builder.addExtension(
                        Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
            }
            return new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder(SIGNATURE).build(issuers.getPrivate())));
        } catch (IOException | OperatorCreationException | GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
