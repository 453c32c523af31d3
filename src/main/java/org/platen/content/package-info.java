/**
 * Content sets: page ranges of managed PDFs, with their properties. How they come out of PDFs, and
 * how clients read them.
 *
 * <p>Read {@link org.platen.content.ContentItem} first, then {@link
 * org.platen.content.ContentSets}. A PDF is read once, by a {@link org.platen.content.Splitting},
 * outside any transaction; from then on all is known of it that the server needs.
 */
@NullMarked
package org.platen.content;

import org.jspecify.annotations.NullMarked;
