package org.platen.engine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Documents that nobody needs a password to read, with strings, fields and layers in them. */
final class EncryptedStructures {

    private EncryptedStructures() {}

    static List<Structure> all() {
        return List.of(
                encrypted("encrypted-rc4-40", 40, false),
                encrypted("encrypted-rc4-128", 128, false),
                encrypted("encrypted-aes-128", 128, true),
                encrypted("encrypted-aes-256", 256, true));
    }

    private static Structure encrypted(String name, int keyLength, boolean aes) {
        var policy = new StandardProtectionPolicy("owner", "", new AccessPermission());
        policy.setEncryptionKeyLength(keyLength);
        policy.setPreferAES(aes);
        try (var pdf = Loader.loadPDF(DocumentStructures.form(name))) {
            pdf.protect(policy);
            var out = new ByteArrayOutputStream();
            pdf.save(out);
            return Structure.sound(name, out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
