package org.platen.tls;

/** The launcher's question whether the files that the environment names can be served. */
public final class TlsCheck {

    private TlsCheck() {}

    /** Runs the check. Exits with status 1 and a message on standard error if it fails. */
    public static void main(String[] arguments) {
        try {
            PemFiles.of(System.getenv()).ifPresent(PemFiles::read);
        } catch (TlsFileException e) {
            System.err.println("platen: " + e.getMessage());
            System.exit(1);
        }
    }
}
