/**
 * Password-based encryption of PDF documents (ISO 32000-2, 7.6): derives keys from passwords and
 * decrypts bytes.
 *
 * <p>Knows nothing about PDF values. Read {@link org.platen.engine.crypt.StandardSecurity} first,
 * which unlocks a document, then {@link org.platen.engine.crypt.Decryptor}.
 */
@NullMarked
package org.platen.engine.crypt;

import org.jspecify.annotations.NullMarked;
