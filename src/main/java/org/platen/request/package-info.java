/**
 * The request that a thread works at. One filter ties the two; whatever depends on the request
 * without being given it (the actor of a change, the owner of a row, whether the client is still
 * there) asks {@link org.platen.request.CurrentRequest}.
 */
@NullMarked
package org.platen.request;

import org.jspecify.annotations.NullMarked;
