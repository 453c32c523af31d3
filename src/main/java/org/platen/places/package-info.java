/**
 * Admission control: places for requests that cost something while they are executed, shared fairly
 * among callers. {@link org.platen.places.Places} counts; {@link org.platen.places.PlaceQueue} lets
 * a request wait without a thread, {@link org.platen.places.WorkPlaces} in its thread.
 */
@NullMarked
package org.platen.places;

import org.jspecify.annotations.NullMarked;
