/**
 * Conventions of our own interface that apply to all of its calls: lists in pages, known query
 * parameters, preconditions.
 */
@NullMarked
package org.platen.api;

import org.jspecify.annotations.NullMarked;
