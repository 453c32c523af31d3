/**
 * Content sets: page ranges of managed PDFs, with their properties. Imports PDFs as content sets,
 * and answers clients that read or change these.
 *
 * <p>A PDF is read once, outside any transaction, and divided into items by a {@link
 * org.platen.content.imports.Splitting}. After that, the database contains everything that the
 * server needs to know about it. Read {@link org.platen.content.ContentItem} first, then {@link
 * org.platen.content.ContentSets}.
 */
@NullMarked
package org.platen.content;

import org.jspecify.annotations.NullMarked;
