/**
 * Copies the pages of a document, and all objects to which they refer, into fragments.
 *
 * <p>A {@link org.platen.engine.fragment.Fragment} is a graph of nodes, one for each object. Equal
 * parts of such graphs are detected by hash, also across documents, so that the writer stores them
 * once. Read {@link org.platen.engine.fragment.FragmentBuilder} first.
 */
@NullMarked
package org.platen.engine.fragment;

import org.jspecify.annotations.NullMarked;
