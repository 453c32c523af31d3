/**
 * The resources that a content stream needs (ISO 32000-2, 7.8): of a dictionary that many pages
 * share, most entries may be of no use to one of them.
 *
 * <p>An optimisation, and no more: whatever cannot be told for sure is kept. Read {@link
 * org.platen.engine.content.NeededResources} first.
 */
@NullMarked
package org.platen.engine.content;

import org.jspecify.annotations.NullMarked;
