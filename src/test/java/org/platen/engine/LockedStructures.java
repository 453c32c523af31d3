package org.platen.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.platen.engine.Structure.Lock;

/**
 * Documents that qpdf has locked by passwords beyond ASCII (ISO 32000-2, 7.6.4): by RC4 and AES-128
 * these are in PDFDocEncoding, by AES-256 in UTF-8. Not there without qpdf.
 */
final class LockedStructures {

    private static final Tool QPDF = new Tool("qpdf");

    private LockedStructures() {}

    static List<Structure> all() {
        if (!QPDF.installed()) {
            return List.of();
        }
        return List.of(
                locked("password-rc4-40", "unicode", "Z\u00fcrich", "40", "Z\u00fcrich"),
                locked(
                        "password-rc4-128",
                        "unicode",
                        "\u20ac5 \u2013 \u0160\u017e\u0152",
                        "128",
                        "\u20ac5 \u2013 \u0160\u017e\u0152"),
                locked(
                        "password-aes-128-a",
                        "unicode",
                        "\u00c4rger\u2026",
                        "128 --use-aes=y",
                        "\u00c4rger\u2026"),
                // Some programs have no PDFDocEncoding.
                locked(
                        "password-aes-128-b",
                        "bytes",
                        "\u00c4rger\u2026",
                        "128 --use-aes=y",
                        "\u00c4rger\u2026"),
                locked(
                        "password-aes-256-a",
                        "unicode",
                        "\u65e5\u672c \u00e9\ud83d\udd12",
                        "256",
                        "\u65e5\u672c \u00e9\ud83d\udd12"),
                // Written as SASLprep prepares it (RFC 4013), and known as somebody types it.
                locked(
                        "password-aes-256-b",
                        "unicode",
                        "IX \u00e9a",
                        "256",
                        "\u2168\u00a0e\u0301\u00ad\u00aa"),
                // Written as somebody types it.
                locked(
                        "password-aes-256-c",
                        "unicode",
                        "\u2168\u00a0\u00e9",
                        "256",
                        "\u2168\u00a0\u00e9"));
    }

    /**
     * @param mode of qpdf: unicode for the standard's encoding, bytes for UTF-8 in any case
     * @param way the length of the key, and options of qpdf
     */
    private static Structure locked(
            String name, String mode, String lockedBy, String way, String given) {
        byte[] plain = Draft.of(name).closed();
        return Structure.sound(name, plain)
                .locked(new Lock(lockedByQpdf(plain, mode, lockedBy, way), given));
    }

    private static byte[] lockedByQpdf(byte[] plain, String mode, String password, String way) {
        try {
            Path folder = Files.createTempDirectory("locked");
            Path in = Files.write(folder.resolve("in.pdf"), plain);
            Path out = folder.resolve("out.pdf");
            // A file of arguments does not depend on the locale.
            var arguments =
                    "--allow-weak-crypto\n--password-mode=%s\n--encrypt\n%s\nowner\n%s\n--\n%s\n%s\n"
                            .formatted(mode, password, way.replace(' ', '\n'), in, out);
            Path file = Files.write(folder.resolve("arguments"), arguments.getBytes(UTF_8));
            String said = QPDF.answer("@" + file);
            if (!said.isEmpty()) {
                throw new IllegalStateException(said);
            }
            byte[] locked = Files.readAllBytes(out);
            for (Path each : List.of(in, out, file, folder)) {
                Files.delete(each);
            }
            return locked;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
