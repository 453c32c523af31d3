/**
 * Delivery of files to destinations outside the server. The only kind of destination so far is a
 * folder.
 *
 * <p>{@link org.platen.delivery.DeliveryFolders} lists the permitted folders. {@link
 * org.platen.delivery.Delivery} puts files into one of them, exactly once: an attempt that is
 * repeated after a crash, at whatever point, leaves each file once. Read the latter first.
 */
@NullMarked
package org.platen.delivery;

import org.jspecify.annotations.NullMarked;
