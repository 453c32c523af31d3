/**
 * Finding what documents have in common: objects that are equal whatever their numbers.
 *
 * <p>Pages become a {@link org.platen.engine.share.Fragment}: the objects that they reach, as bytes
 * that are ready to be written, each with a hash of itself and all below it. Read {@link
 * org.platen.engine.share.FragmentBuilder} first.
 */
@NullMarked
package org.platen.engine.share;

import org.jspecify.annotations.NullMarked;
