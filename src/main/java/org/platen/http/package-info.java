/**
 * Conventions of both interfaces: paths, origins of browsers, bodies and their limits, lists that
 * are written while they are read. Read {@link org.platen.http.RequestBody} first.
 */
@NullMarked
package org.platen.http;

import org.jspecify.annotations.NullMarked;
