/**
 * Stored data of output creation: the request of an operation, the slices into which it is divided,
 * and the result of each slice.
 *
 * <p>Operations store these records as JSON in the database, so that the names of their components
 * must not change ({@code StoredRequestsTest}). Depends on {@code sheet} only. Read {@link
 * org.platen.outputcreation.request.OutputRequest} first.
 */
@NullMarked
package org.platen.outputcreation.request;

import org.jspecify.annotations.NullMarked;
