/**
 * Conventions of both interfaces: paths, origins of browsers, bodies and their limits, lists that
 * are written while they are read.
 *
 * <p>Read {@link org.platen.http.JsonBody} first. A method with a JSON body declares a record that
 * is marked with it, and receives the record only if its constraints hold. The texts of these
 * constraints are in {@code ValidationMessages.properties}.
 */
@NullMarked
package org.platen.http;

import org.jspecify.annotations.NullMarked;
