/**
 * Bytes of files, tokens and values (ISO 32000-2, 7.2 and 7.3): a value is a range of bytes. Knows
 * nothing of the structure of a file.
 */
@NullMarked
package org.platen.engine.syntax;

import org.jspecify.annotations.NullMarked;
