package org.platen.tls;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A block of a PEM file.
 *
 * @param type as it stands behind BEGIN
 * @param encrypted whether headers as OpenSSL once wrote them say so
 * @param base64 of the content
 */
record PemBlock(String type, boolean encrypted, String base64) {

    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----(.*?)-----END \\1-----", Pattern.DOTALL);

    /** Header lines such as {@code Proc-Type: 4,ENCRYPTED}. */
    private static final Pattern HEADER = Pattern.compile("(?m)^[A-Za-z-]+:.*$");

    /** Returns all blocks of a text, in order. Text between blocks is ignored. */
    static List<PemBlock> allOf(String text) {
        var blocks = new ArrayList<PemBlock>();
        var matcher = BLOCK.matcher(text);
        while (matcher.find()) {
            var body = matcher.group(2);
            blocks.add(
                    new PemBlock(
                            matcher.group(1),
                            body.contains("ENCRYPTED"),
                            HEADER.matcher(body).replaceAll("")));
        }
        return blocks;
    }

    byte[] bytes() {
        return Base64.getMimeDecoder().decode(base64);
    }
}
