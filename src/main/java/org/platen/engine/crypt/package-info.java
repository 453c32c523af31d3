/**
 * Encryption of PDF documents by passwords (ISO 32000-2, 7.6): keys from passwords, plain bytes
 * from encrypted ones.
 *
 * <p>This package knows nothing of PDF values. Read {@link
 * org.platen.engine.crypt.StandardSecurity} first, which unlocks a document, then {@link
 * org.platen.engine.crypt.Decryptor}.
 */
@NullMarked
package org.platen.engine.crypt;

import org.jspecify.annotations.NullMarked;
