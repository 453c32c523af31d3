/**
 * TLS by PEM files: reading certificate and key, the key manager that serves them, and their
 * replacement while the server runs.
 *
 * <p>The package is plain Java and knows no other package. It is in two places: in a module of the
 * server, where WildFly's Elytron finds {@link org.platen.tls.PemProvider}, and in the application
 * for the commands that call a server on this machine. Start with {@link org.platen.tls.PemFiles}.
 * {@code src/adr/0076} has the reasons.
 */
@NullMarked
package org.platen.tls;

import org.jspecify.annotations.NullMarked;
