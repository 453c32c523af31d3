/**
 * Destinations: where files go that leave the server. Folders, so far.
 *
 * <p>{@link org.platen.delivery.Destinations} says which folders there are; {@link
 * org.platen.delivery.Delivery} puts files into one, so that an attempt that is repeated after a
 * crash at any point leaves each file once. Read the latter first.
 */
@NullMarked
package org.platen.delivery;

import org.jspecify.annotations.NullMarked;
