/**
 * Copies the pages of a document, with everything that they reach, into fragments: nodes whose
 * equal subtrees are found by hash, across documents.
 */
@NullMarked
package org.platen.engine.fragment;

import org.jspecify.annotations.NullMarked;
