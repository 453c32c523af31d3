/**
 * Detects identical objects across documents, so that a font or logo used by 20,000 letters is
 * written once.
 *
 * <p>Converts pages to a {@link org.platen.engine.share.Fragment}: all objects that they reach, as
 * bytes ready to be written, each with a hash of itself and of everything below it. Read {@link
 * org.platen.engine.share.FragmentBuilder} first.
 */
@NullMarked
package org.platen.engine.share;

import org.jspecify.annotations.NullMarked;
