package org.platen.engine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

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
                encrypted("encrypted-aes-256", 256, true),
                files("encrypted-files-a", "Identity", "/EFF/Aes"),
                files("encrypted-files-b", "Identity", "/EFF/Rc"),
                files("encrypted-but-files-a", "Aes", "/EFF/Identity"),
                files("encrypted-but-files-b", "Rc", "/EFF/Aes"));
    }

    /** A document whose attached file has another crypt filter than the rest of it (7.6.6). */
    private static Structure files(String name, String streams, String filterOfFiles) {
        var locked = new LockedPdf();
        byte[] content = (Draft.text(name) + Draft.BOX).getBytes(ISO_8859_1);
        byte[] file = name.getBytes(ISO_8859_1);
        locked.pdf
                .catalogue("/Names<</EmbeddedFiles<</Names[(a)<</F(a)/EF<</F 6 0 R>>>>]>>>>")
                .page("/Resources<</Font<</F1 5 0 R>>>>")
                .object(5, Draft.FONT);
        locked.pdf.stream(4, "", encrypted(streams, 4, content));
        locked.pdf.stream(6, "/Type/EmbeddedFile", encrypted(filterOfFiles, 6, file));
        return Structure.sound(name, locked.bytes(streams, "Identity", filterOfFiles));
    }

    private static byte[] encrypted(String filter, int number, byte[] plain) {
        return filter.endsWith("Aes")
                ? LockedPdf.aes(number, plain)
                : filter.endsWith("Rc") ? LockedPdf.rc4(number, plain) : plain;
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
