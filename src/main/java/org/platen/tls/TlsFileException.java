package org.platen.tls;

/**
 * A certificate or key that cannot be served; the message names the file, the reason, the remedy.
 */
final class TlsFileException extends RuntimeException {

    private static final long serialVersionUID = 1;

    TlsFileException(String message) {
        super(message);
    }

    TlsFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
