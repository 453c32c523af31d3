package org.platen.tls;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The files that the settings name.
 *
 * @param password of an encrypted key; empty if there is none
 */
record PemFiles(Path certificate, Path key, String password) {

    private static final String CERTIFICATE = "PLATEN_TLS_CERTIFICATE";

    private static final String KEY = "PLATEN_TLS_KEY";

    private static final String PASSWORD = "PLATEN_TLS_KEY_PASSWORD";

    /** Larger files cannot be PEM files of certificates and keys. */
    private static final long MAX_SIZE = 1 << 20;

    /** Returns the files that the environment names; empty if it names none, so that TLS is off. */
    static Optional<PemFiles> of(Map<String, String> environment) {
        var certificate = environment.getOrDefault(CERTIFICATE, "");
        var key = environment.getOrDefault(KEY, "");
        if (certificate.isEmpty() && key.isEmpty()) {
            return Optional.empty();
        }
        if (certificate.isEmpty() || key.isEmpty()) {
            throw new TlsFileException(
                    "%s is set, but %s is not; set both to enable TLS, or neither."
                            .formatted(
                                    key.isEmpty() ? CERTIFICATE : KEY,
                                    key.isEmpty() ? KEY : CERTIFICATE));
        }
        return Optional.of(
                new PemFiles(
                        Path.of(certificate),
                        Path.of(key),
                        environment.getOrDefault(PASSWORD, "")));
    }

    /** Reads the current contents of the files as a certificate and its key. */
    ServerIdentity read() {
        return contents().identity();
    }

    /** Reads the current contents of the files. */
    Contents contents() {
        try {
            return new Contents(
                    this, text(certificate, CERTIFICATE), text(key, KEY), Optional.empty());
        } catch (TlsFileException e) {
            return new Contents(this, "", "", Optional.of(String.valueOf(e.getMessage())));
        }
    }

    private static String text(Path file, String setting) {
        try {
            if (Files.size(file) > MAX_SIZE) {
                throw new TlsFileException(
                        "%s names %s, which has more than %d bytes, so it cannot be a PEM file."
                                .formatted(setting, file, MAX_SIZE));
            }
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            throw new TlsFileException(
                    "%s names %s, which does not exist.".formatted(setting, file), e);
        } catch (IOException e) {
            throw new TlsFileException(
                    "%s names %s, which cannot be read: %s".formatted(setting, file, e), e);
        }
    }

    /**
     * The texts of both files at one time.
     *
     * @param fault the reason for which they could not be read
     */
    record Contents(PemFiles files, String certificate, String key, Optional<String> fault) {

        ServerIdentity identity() {
            if (fault.isPresent()) {
                throw new TlsFileException(fault.get());
            }
            var chain = PemCertificates.read(certificate, files.certificate().toString());
            var privateKey = PemKey.read(key, files.key().toString(), files.password());
            return ServerIdentity.of(privateKey, chain, files);
        }

        /** Without the key, so that it cannot get into a log. */
        @Override
        public String toString() {
            return "contents of " + files.certificate() + " and " + files.key();
        }
    }

    /** Without the password, so that it cannot get into a log. */
    @Override
    public String toString() {
        return certificate + " and " + key;
    }
}
