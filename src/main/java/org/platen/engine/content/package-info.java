/**
 * Reduction of resource dictionaries (ISO 32000-2, 7.8): determines which entries the content of a
 * page uses, so that a page of a shared dictionary does not bring the pictures of all the others.
 *
 * <p>This is an optimisation only. Whatever cannot be determined with certainty is kept. Read
 * {@link org.platen.engine.content.NeededResources} first.
 */
@NullMarked
package org.platen.engine.content;

import org.jspecify.annotations.NullMarked;
