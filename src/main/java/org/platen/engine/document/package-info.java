/**
 * Reads what a document says of itself: its pages and their geometry, outlines, named destinations,
 * page labels, layers, document parts and conformance claims. Imports and assemblies use the same
 * readers.
 */
@NullMarked
package org.platen.engine.document;

import org.jspecify.annotations.NullMarked;
