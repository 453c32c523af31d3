/**
 * Reduction of resource dictionaries (ISO 32000-2, 7.8): determines which entries the content of a
 * page uses, so that a page with a shared dictionary does not include the images of all other
 * pages.
 *
 * <p>This is an optimisation only. Whatever cannot be determined with certainty is kept. Read
 * {@link org.platen.engine.content.NeededResources} first.
 */
@NullMarked
package org.platen.engine.content;

import org.jspecify.annotations.NullMarked;
